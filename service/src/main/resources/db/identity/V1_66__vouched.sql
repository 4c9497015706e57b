-- Whether a registrar's word alone stands for the person: a file made from paper, or an enrolment code.
-- The rows before this do not say which they were; what is filed for these people another decides.
ALTER TABLE identity.act ADD COLUMN vouched boolean NOT NULL DEFAULT true;
ALTER TABLE identity.act ALTER COLUMN vouched DROP DEFAULT;
-- Who handed it out; not known of the rows before this.
ALTER TABLE identity.handed_out ADD COLUMN registrar_id uuid;
