CREATE UNIQUE INDEX notice_by_entry ON notice.notice (entry_id);
