-- how many of each kind
SELECT kind, count(*) AS n
  FROM commitments
 GROUP BY kind;
