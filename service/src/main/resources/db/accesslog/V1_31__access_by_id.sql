CREATE UNIQUE INDEX access_by_id ON accesslog.access (access_id);
