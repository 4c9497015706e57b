-- The registrar who filed the notice from paper, who is not the one to decide it.
ALTER TABLE notice.notice ADD COLUMN from_paper_by uuid;
