CREATE TRIGGER journal_{op}_{table} AFTER {op} ON {table} BEGIN
  INSERT INTO journal_change (entry, table_name, row_key, before, after)
  SELECT (SELECT max(id) FROM journal), '{table}', {key}, {before}, {after} WHERE {before} IS NOT {after};
END
