-- What a person did about their identity themselves has no registrar.
ALTER TABLE identity.act ALTER COLUMN registrar_id DROP NOT NULL;
