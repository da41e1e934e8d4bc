-- Tables are WITHOUT ROWID where their key is short and their rows are: one tree in place of two.

-- Codebook: what regions, sectors, indicators and rounds there are.

CREATE TABLE setting (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE region (
  slug         TEXT NOT NULL PRIMARY KEY,
  position     INTEGER NOT NULL,
  kind         TEXT NOT NULL CHECK (kind IN ('nation', 'province', 'municipality', 'autonomous_region', 'sar',
                                             'state', 'city', 'collective')),
  en           TEXT NOT NULL,
  en_full      TEXT NOT NULL,
  zh           TEXT,
  zh_full      TEXT,
  pinyin       TEXT,
  abbreviation TEXT,
  iso          TEXT,
  code         TEXT,
  parent       TEXT REFERENCES region (slug) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX region_parent ON region (parent);

-- Where a region stands on a map of squares of one size, from the north and from the west.
CREATE TABLE tile (
  region      TEXT NOT NULL PRIMARY KEY REFERENCES region (slug),
  tile_row    INTEGER NOT NULL CHECK (tile_row > 0),
  tile_column INTEGER NOT NULL CHECK (tile_column > 0)
) STRICT;

CREATE TABLE region_group (
  slug     TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  en       TEXT NOT NULL,
  zh       TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE group_member (
  region_group TEXT NOT NULL REFERENCES region_group (slug),
  position     INTEGER NOT NULL,
  region       TEXT NOT NULL REFERENCES region (slug),
  PRIMARY KEY (region_group, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_member_region ON group_member (region);

CREATE TABLE sector (
  slug     TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  parent   TEXT REFERENCES sector (slug) DEFERRABLE INITIALLY DEFERRED,
  en       TEXT NOT NULL,
  zh       TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX sector_parent ON sector (parent);

CREATE TABLE indicator (
  slug      TEXT NOT NULL PRIMARY KEY,
  position  INTEGER NOT NULL,
  en        TEXT NOT NULL,
  zh        TEXT,
  unit      TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('higher', 'lower', 'neutral')),
  growth    INTEGER NOT NULL CHECK (growth IN (0, 1)),
  sector    TEXT NOT NULL REFERENCES sector (slug)
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_sector ON indicator (sector);

CREATE TABLE round (
  slug        TEXT NOT NULL PRIMARY KEY,
  kind        TEXT NOT NULL CHECK (kind IN ('annual_work_report', 'five_year_plan_proposal',
                                            'five_year_plan_outline', 'action_plan', 'national_guideline')),
  en          TEXT NOT NULL,
  zh          TEXT,
  period_from INTEGER NOT NULL,
  period_to   INTEGER NOT NULL CHECK (period_to >= period_from),
  sort_order  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Further names of codebook entries; excluded = 1 marks an expression that holds a name but means something else.
CREATE TABLE alias (
  owner_kind TEXT NOT NULL CHECK (owner_kind IN ('region', 'region_group', 'sector', 'indicator')),
  owner      TEXT NOT NULL,
  excluded   INTEGER NOT NULL CHECK (excluded IN (0, 1)),
  position   INTEGER NOT NULL,
  name       TEXT NOT NULL,
  PRIMARY KEY (owner_kind, owner, excluded, position)
) STRICT, WITHOUT ROWID;

-- How texts speak: verbs by strength, polarity words, boilerplate, synonyms and contrasts (one group a number).
CREATE TABLE wording (
  list     TEXT NOT NULL CHECK (list IN ('ladder', 'for', 'against', 'boilerplate', 'synonym', 'contrast')),
  number   INTEGER NOT NULL,
  position INTEGER NOT NULL,
  code     TEXT,
  word     TEXT NOT NULL,
  PRIMARY KEY (list, number, position)
) STRICT, WITHOUT ROWID;

-- The record.

CREATE TABLE document (
  id         TEXT NOT NULL PRIMARY KEY,
  region     TEXT REFERENCES region (slug),
  round      TEXT NOT NULL REFERENCES round (slug),
  title      TEXT NOT NULL,
  issuer     TEXT NOT NULL,
  type       TEXT NOT NULL CHECK (type IN ('primary', 'official_media', 'press', 'analyst', 'machine_translation')),
  lang       TEXT NOT NULL,
  url        TEXT,
  published  TEXT,
  retrieved  TEXT,
  sha256     TEXT,
  supersedes TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  note       TEXT
) STRICT;
CREATE INDEX document_round ON document (round, region);
CREATE INDEX document_region ON document (region);
CREATE INDEX document_supersedes ON document (supersedes);

-- Texts of documents by the SHA-256 of their UTF-8; a text never changes, so the journal need not keep it.
CREATE TABLE document_text (
  sha256 TEXT NOT NULL PRIMARY KEY,
  text   TEXT NOT NULL
) STRICT;

CREATE TABLE coverage (
  region TEXT NOT NULL REFERENCES region (slug),
  round  TEXT NOT NULL REFERENCES round (slug),
  -- '' stands for all sectors, so that the key is unique
  sector TEXT NOT NULL DEFAULT '',
  state  TEXT NOT NULL CHECK (state IN ('complete', 'partial', 'not_coded', 'not_published', 'secondary_only')),
  note   TEXT,
  PRIMARY KEY (region, round, sector)
) STRICT, WITHOUT ROWID;
CREATE INDEX coverage_round ON coverage (round);

CREATE TABLE round_fact (
  id        TEXT NOT NULL PRIMARY KEY,
  round     TEXT NOT NULL REFERENCES round (slug),
  statement TEXT NOT NULL,
  value     TEXT,
  document  TEXT REFERENCES document (id),
  locator   TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX round_fact_round ON round_fact (round);
CREATE INDEX round_fact_document ON round_fact (document);

CREATE TABLE thread (
  id    TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  note  TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE commitment (
  -- never used again, so that a removal can be taken back whatever was added since
  seq               INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  id                TEXT NOT NULL UNIQUE,
  region            TEXT NOT NULL REFERENCES region (slug),
  round             TEXT NOT NULL REFERENCES round (slug),
  kind              TEXT NOT NULL CHECK (kind IN ('pledge', 'outcome', 'context')),
  -- null where the quote says it, as in most that is scanned; the view commitments has it in any case
  statement         TEXT CHECK (statement <> ''),
  quote             TEXT,
  quote_lang        TEXT,
  translation       TEXT,
  translation_state TEXT CHECK (translation_state IN ('official', 'human', 'machine')),
  locator           TEXT,
  specificity       TEXT CHECK (specificity IN ('rhetorical', 'directional', 'concrete', 'quantified')),
  modality          TEXT,
  binding           TEXT CHECK (binding IN ('binding', 'anticipatory')),
  deadline          TEXT,
  state             TEXT NOT NULL CHECK (state IN ('proposed', 'accepted', 'rejected')),
  thread            TEXT REFERENCES thread (id),
  document          TEXT NOT NULL REFERENCES document (id),
  confidence        REAL CHECK (confidence BETWEEN 0 AND 1),
  text_offset       INTEGER CHECK (text_offset >= 0),
  CHECK (coalesce(statement, quote) IS NOT NULL)
) STRICT;
CREATE INDEX commitment_region ON commitment (region, round);
CREATE INDEX commitment_round ON commitment (round);
CREATE INDEX commitment_thread ON commitment (thread);
CREATE INDEX commitment_document ON commitment (document);

CREATE TABLE commitment_sector (
  commitment INTEGER NOT NULL REFERENCES commitment (seq),
  position   INTEGER NOT NULL,
  sector     TEXT NOT NULL REFERENCES sector (slug),
  PRIMARY KEY (commitment, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX commitment_sector_sector ON commitment_sector (sector);

CREATE TABLE target (
  commitment INTEGER NOT NULL REFERENCES commitment (seq),
  position   INTEGER NOT NULL,
  indicator  TEXT REFERENCES indicator (slug),
  metric     TEXT NOT NULL,
  operator   TEXT NOT NULL CHECK (operator IN ('point', 'about', 'at_least', 'at_most', 'range',
                                               'floor_and_stretch', 'qualitative', 'explicitly_absent')),
  -- exact decimals as text
  value      TEXT,
  high       TEXT,
  stretch    TEXT,
  unit       TEXT,
  base       TEXT,
  due        TEXT,
  PRIMARY KEY (commitment, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX target_indicator ON target (indicator);

CREATE TABLE source (
  commitment  INTEGER NOT NULL REFERENCES commitment (seq),
  position    INTEGER NOT NULL,
  document    TEXT REFERENCES document (id),
  url         TEXT,
  publisher   TEXT NOT NULL,
  outlet_type TEXT NOT NULL CHECK (outlet_type IN ('primary', 'official_media', 'press', 'analyst',
                                                   'machine_translation')),
  published   TEXT,
  says        TEXT,
  preferred   INTEGER NOT NULL CHECK (preferred IN (0, 1)),
  locator     TEXT,
  PRIMARY KEY (commitment, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX source_preferred ON source (commitment) WHERE preferred = 1;
CREATE INDEX source_document ON source (document);
CREATE INDEX source_says ON source (commitment) WHERE says IS NOT NULL;

CREATE TABLE tag (
  commitment INTEGER NOT NULL REFERENCES commitment (seq),
  position   INTEGER NOT NULL,
  tag        TEXT NOT NULL,
  PRIMARY KEY (commitment, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_tag ON tag (tag);

CREATE TABLE thread_link (
  thread     TEXT NOT NULL REFERENCES thread (id),
  commitment TEXT NOT NULL REFERENCES commitment (id),
  method     TEXT NOT NULL CHECK (method IN ('id', 'indicator', 'metric', 'text', 'manual')),
  score      REAL CHECK (score BETWEEN 0 AND 1),
  verdict    TEXT NOT NULL CHECK (verdict IN ('same', 'split', 'merge', 'different')),
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  reason     TEXT,
  PRIMARY KEY (thread, commitment, decided_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_link_commitment ON thread_link (commitment);

CREATE TABLE assessment (
  commitment    TEXT NOT NULL REFERENCES commitment (id),
  as_of         TEXT NOT NULL,
  position      INTEGER NOT NULL,
  assessment    TEXT NOT NULL CHECK (assessment IN ('not_yet_rated', 'in_the_works', 'stalled', 'compromise',
                                                    'kept', 'broken')),
  self_declared INTEGER NOT NULL CHECK (self_declared IN (0, 1)),
  document      TEXT REFERENCES document (id),
  url           TEXT,
  note          TEXT,
  PRIMARY KEY (commitment, as_of, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX assessment_document ON assessment (document);

-- The last number given to a commitment of a region and round; never goes back, so that no id is used twice.
CREATE TABLE id_counter (
  region TEXT NOT NULL,
  round  TEXT NOT NULL,
  last   INTEGER NOT NULL,
  PRIMARY KEY (region, round)
) STRICT, WITHOUT ROWID;

-- The journal: one entry a command, with each row it changed. What was added stands in its table or, since removed,
-- in the change that removed it, so only its key is kept.

CREATE TABLE journal (
  id      INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at      TEXT NOT NULL,
  command TEXT NOT NULL,
  undoes  INTEGER REFERENCES journal (id)
) STRICT;
CREATE INDEX journal_undoes ON journal (undoes);

CREATE TABLE journal_change (
  entry      INTEGER NOT NULL REFERENCES journal (id),
  number     INTEGER NOT NULL,
  op         TEXT NOT NULL CHECK (op IN ('add', 'edit', 'remove')),
  table_name TEXT NOT NULL,
  -- the key, as a JSON array where it has several columns
  row_key    TEXT NOT NULL,
  -- of an edit the columns that changed, of a removal the whole row, as JSON
  before     TEXT CHECK ((before IS NULL) = (op = 'add')),
  after      TEXT CHECK ((after IS NULL) = (op <> 'edit')),
  PRIMARY KEY (entry, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_keeps_entries BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_keeps_entries_as_they_are BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_keeps_changes BEFORE DELETE ON journal_change
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_keeps_changes_as_they_are BEFORE UPDATE ON journal_change
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- Full-text search over the words of statement, quote, translation, metrics, tags, sectors and region, Chinese
-- characters set apart. The index keeps no text of its own; rowid is commitment.seq. Querying it takes SQLite 3.43.

CREATE VIRTUAL TABLE search USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER search_delete AFTER DELETE ON commitment BEGIN
  DELETE FROM search WHERE rowid = OLD.seq;
END;

-- Views with stable names for SQL users; the tables above may change between versions, these do not.

CREATE VIEW commitments AS
SELECT c.id,
       c.region,
       r.en AS region_name,
       r.zh AS region_name_zh,
       c.round,
       (SELECT s.sector FROM commitment_sector s WHERE s.commitment = c.seq AND s.position = 0) AS sector,
       (SELECT group_concat(sector, ',')
          FROM (SELECT s.sector FROM commitment_sector s WHERE s.commitment = c.seq ORDER BY s.position)) AS sectors,
       c.kind,
       coalesce(c.statement, c.quote) AS statement,
       c.quote,
       c.quote_lang,
       c.translation,
       c.translation_state,
       c.locator,
       c.specificity,
       c.modality,
       c.binding,
       c.deadline,
       c.state,
       coalesce((SELECT a.assessment FROM assessment a WHERE a.commitment = c.id
                  ORDER BY a.as_of DESC, a.position DESC LIMIT 1),
                CASE c.kind WHEN 'pledge' THEN 'not_yet_rated' END) AS status,
       c.thread,
       c.document,
       d.title AS document_title,
       d.type AS document_type,
       p.publisher,
       p.url,
       p.published,
       EXISTS (SELECT 1 FROM target t WHERE t.commitment = c.seq AND t.value IS NOT NULL) AS quantified,
       EXISTS (SELECT 1 FROM source s WHERE s.commitment = c.seq AND s.says IS NOT NULL) AS conflicting,
       (SELECT group_concat(tag, ',')
          FROM (SELECT t.tag FROM tag t WHERE t.commitment = c.seq ORDER BY t.position)) AS tags,
       c.confidence
  FROM commitment c
  JOIN region r ON r.slug = c.region
  JOIN document d ON d.id = c.document
  JOIN source p ON p.commitment = c.seq AND p.preferred = 1;

CREATE VIEW targets AS
SELECT c.id AS commitment, c.region, c.round, c.kind, t.indicator, t.metric, t.operator,
       t.value, t.high, t.stretch, CAST(t.value AS REAL) AS number, t.unit, t.base, t.due
  FROM target t
  JOIN commitment c ON c.seq = t.commitment
 ORDER BY c.seq, t.position;

CREATE VIEW sources AS
SELECT c.id AS commitment, s.document, s.url, s.publisher, s.outlet_type, s.published, s.says, s.preferred, s.locator
  FROM source s
  JOIN commitment c ON c.seq = s.commitment
 ORDER BY c.seq, s.position;

CREATE VIEW commitment_sectors AS
SELECT c.id AS commitment, s.sector, x.parent, x.en AS sector_name, s.position = 0 AS main
  FROM commitment_sector s
  JOIN commitment c ON c.seq = s.commitment
  JOIN sector x ON x.slug = s.sector
 ORDER BY c.seq, s.position;

-- Priorities: what profile, focus and align count. Accepted pledges only; a pledge counts once for each sector it is
-- coded to, and at the level parent once for each parent of these. The sector "unsorted" is counted apart.

CREATE INDEX commitment_counted ON commitment (state, kind, round, region);

-- A row a coded item: commitment and sector, at both levels, whatever the kind and state.
CREATE VIEW v_item AS
SELECT DISTINCT 'sector' AS level, c.id AS commitment, c.region, c.round, c.kind, c.state, s.sector
  FROM commitment c
  JOIN commitment_sector s ON s.commitment = c.seq
 UNION ALL
SELECT DISTINCT 'parent', c.id, c.region, c.round, c.kind, c.state, coalesce(x.parent, x.slug)
  FROM commitment c
  JOIN commitment_sector s ON s.commitment = c.seq
  JOIN sector x ON x.slug = s.sector;

CREATE VIEW v_pledge_count AS
SELECT c.region, c.round, count(*) AS pledges, sum(s.sector = 'unsorted') AS unsorted
  FROM commitment c
  JOIN commitment_sector s ON s.commitment = c.seq AND s.position = 0
 WHERE c.kind = 'pledge' AND c.state = 'accepted'
 GROUP BY c.region, c.round;

CREATE VIEW v_sector_count AS
SELECT 'sector' AS level, c.region, c.round, s.sector, count(DISTINCT c.seq) AS n
  FROM commitment c
  JOIN commitment_sector s ON s.commitment = c.seq
 WHERE c.kind = 'pledge' AND c.state = 'accepted' AND s.sector <> 'unsorted'
 GROUP BY c.region, c.round, s.sector
 UNION ALL
SELECT 'parent', c.region, c.round, coalesce(x.parent, x.slug), count(DISTINCT c.seq)
  FROM commitment c
  JOIN commitment_sector s ON s.commitment = c.seq
  JOIN sector x ON x.slug = s.sector
 WHERE c.kind = 'pledge' AND c.state = 'accepted' AND s.sector <> 'unsorted'
 GROUP BY c.region, c.round, coalesce(x.parent, x.slug);

CREATE VIEW v_salience AS
SELECT level, region, round, sector, n,
       sum(n) OVER (PARTITION BY level, region, round) AS total,
       1.0 * n / sum(n) OVER (PARTITION BY level, region, round) AS share
  FROM v_sector_count;

CREATE VIEW v_sector_total AS
SELECT level, round, sector, n, total, 1.0 * n / total AS share, regions,
       (SELECT count(DISTINCT c.region) FROM commitment c
         WHERE c.state = 'accepted' AND c.kind = 'pledge' AND c.round = t.round) AS all_regions
  FROM (SELECT level, round, sector, sum(n) AS n, count(*) AS regions,
               sum(sum(n)) OVER (PARTITION BY level, round) AS total
          FROM v_sector_count
         GROUP BY level, round, sector) t;

-- Targets of known indicators, with the year they are due; nth = 1 is the first of its kind in the report.
CREATE VIEW v_target AS
SELECT commitment, seq, position, region, round, indicator, metric, operator, value, high, stretch, unit, base, due,
       year,
       row_number() OVER (PARTITION BY region, round, indicator, year, unit ORDER BY seq, position) AS nth
  FROM (SELECT c.id AS commitment, c.seq, t.position, c.region, c.round, t.indicator, t.metric, t.operator, t.value,
               t.high, t.stretch, t.unit, t.base, t.due,
               CASE WHEN coalesce(t.due, c.deadline) IS NULL THEN r.period_to
                    WHEN coalesce(t.due, c.deadline) GLOB '*fyp'
                    THEN 1955 + 5 * CAST(coalesce(t.due, c.deadline) AS INTEGER)
                    ELSE CAST(substr(coalesce(t.due, c.deadline), 1, 4) AS INTEGER) END AS year
          FROM target t
          JOIN commitment c ON c.seq = t.commitment
          JOIN round r ON r.slug = c.round
         WHERE c.kind = 'pledge' AND c.state = 'accepted' AND t.indicator IS NOT NULL);

-- Each target of a region beside the first one of another region for the same indicator, unit and year. ambition is
-- 1 where it goes further in the indicator's direction, -1 where less far, 0 where as far, null where nobody can say:
-- for an indicator without direction, and for totals (rate = 0), which depend on the size of the region.
CREATE VIEW v_target_gap AS
SELECT region, round, against, against_round, indicator, year, unit, commitment, against_commitment, value, high,
       against_value, against_high, value - against_value AS gap, direction, rate,
       CASE WHEN rate = 0 THEN NULL
            WHEN direction = 'higher' AND value = against_value THEN (high > against_high) - (high < against_high)
            WHEN direction = 'higher' THEN (value > against_value) - (value < against_value)
            WHEN direction = 'lower' AND high = against_high THEN (value < against_value) - (value > against_value)
            WHEN direction = 'lower' THEN (high < against_high) - (high > against_high) END AS ambition
  FROM (SELECT a.region, a.round, b.region AS against, b.round AS against_round, a.indicator, a.year, a.unit,
               a.commitment, b.commitment AS against_commitment,
               CAST(a.value AS REAL) AS value, CAST(coalesce(a.high, a.stretch, a.value) AS REAL) AS high,
               CAST(b.value AS REAL) AS against_value,
               CAST(coalesce(b.high, b.stretch, b.value) AS REAL) AS against_high,
               i.direction,
               (a.unit IN ('%', '‰', '个百分点', '岁', '天') OR a.unit LIKE '%/%' OR a.indicator LIKE '%per_capita%')
                 AS rate
          FROM v_target a
          JOIN v_target b ON b.indicator = a.indicator AND b.unit = a.unit AND b.year = a.year AND b.nth = 1
                         AND b.region <> a.region
          JOIN indicator i ON i.slug = a.indicator
         WHERE a.value IS NOT NULL AND b.value IS NOT NULL);
