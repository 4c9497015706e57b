-- Lists written before a log had its time: it was the receipt key's.
UPDATE trust.list
SET file = convert_to(
  jsonb_set(
    jsonb_set(old.list, '{log,validFrom}', old.list #> '{receiptKeys,0,validFrom}'),
    '{log,validUntil}', old.list #> '{receiptKeys,0,validUntil}')::text,
  'UTF8')
FROM (SELECT version, convert_from(file, 'UTF8')::jsonb AS list FROM trust.list) AS old
WHERE list.version = old.version
  AND jsonb_exists(old.list, 'log') AND NOT jsonb_exists(old.list -> 'log', 'validFrom');
