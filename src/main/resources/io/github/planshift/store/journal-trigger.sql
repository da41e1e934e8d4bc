CREATE TRIGGER journal_{op}_{table} AFTER {event} ON {table} BEGIN
  INSERT INTO journal_change (entry, number, op, table_name, row_key, before, after)
  SELECT entry, coalesce((SELECT max(number) FROM journal_change c WHERE c.entry = e.entry), 0) + 1,
         '{op}', '{table}', {key}, {before}, {after}
    FROM (SELECT max(id) AS entry FROM journal) e
   WHERE {changed};
END
