PRAGMA application_id = 1717658484;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE claim (
	number INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	sentence INTEGER NOT NULL, 
	span_start INTEGER NOT NULL, 
	span_end INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	line_column INTEGER NOT NULL, 
	page INTEGER, 
	quote TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	about TEXT NOT NULL, 
	period TEXT, 
	period_from TEXT NOT NULL, 
	place TEXT, 
	modality TEXT NOT NULL, 
	speaker TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	low DOUBLE, 
	high DOUBLE, 
	stated_low DOUBLE NOT NULL, 
	stated_high DOUBLE NOT NULL, 
	bound TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	counted TEXT NOT NULL, 
	precision DOUBLE NOT NULL, 
	direction INTEGER NOT NULL, 
	frame JSON NOT NULL, 
	parts JSON NOT NULL, 
	PRIMARY KEY (number), 
	CONSTRAINT fk_claim_version FOREIGN KEY(version) REFERENCES source_version (number), 
	CONSTRAINT fk_claim_sentence FOREIGN KEY(sentence) REFERENCES sentence (number)
);
INSERT INTO "claim" VALUES(1,1,0,'C-cd66691348',1,59,73,4,21,NULL,'500 exhibitors','exhibitors','Boat Show 2025','2025','sentence',NULL,'asserted','','level',500.0,500.0,500.0,500.0,'exact','count','exhibitors',100.0,0,'{"head":"exhibitors","role":"drew"}','[["about",39,53,"Boat Show 2025"],["when",49,53,"2025"],["role",54,58,"drew"],["number",59,62,"500"],["counted",63,73,"exhibitors"],["subject",63,73,"exhibitors"]]');
INSERT INTO "claim" VALUES(2,2,0,'C-9a25f95671',2,75,89,4,21,NULL,'700 exhibitors','exhibitors','Boat Show 2025','2025','sentence',NULL,'attributed','press office','level',700.0,700.0,700.0,700.0,'exact','count','exhibitors',100.0,0,'{"head":"exhibitors","role":"drew"}','[["about",55,69,"Boat Show 2025"],["when",65,69,"2025"],["role",70,74,"drew"],["number",75,78,"700"],["counted",79,89,"exhibitors"],["subject",79,89,"exhibitors"],["modality",114,118,"says"]]');
INSERT INTO "claim" VALUES(3,3,0,'C-91ca1cc6ea',3,124,138,4,83,NULL,'500 exhibitors','exhibitors','Boat Show 2025','2025','sentence',NULL,'asserted','','level',500.0,500.0,500.0,500.0,'exact','count','exhibitors',100.0,0,'{"head":"exhibitors","role":"drew"}','[["about",104,118,"Boat Show 2025"],["when",114,118,"2025"],["role",119,123,"drew"],["number",124,127,"500"],["counted",128,138,"exhibitors"],["subject",128,138,"exhibitors"]]');
CREATE TABLE finding (
	number INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	code TEXT NOT NULL, 
	verdict TEXT NOT NULL, 
	reading TEXT NOT NULL, 
	topic INTEGER NOT NULL, 
	confidence DOUBLE NOT NULL, 
	severity DOUBLE NOT NULL, 
	explanation TEXT NOT NULL, 
	ruled_out JSON NOT NULL, 
	causes JSON NOT NULL, 
	evidence JSON NOT NULL, 
	PRIMARY KEY (number), 
	CONSTRAINT uq_finding_id UNIQUE (id), 
	CONSTRAINT fk_finding_topic FOREIGN KEY(topic) REFERENCES topic (number)
);
INSERT INTO "finding" VALUES(1,'F-6c34d61e','FC101','contradiction','literal',1,0.99,0.2857,'500 or 700? 700 is 40 percent more than 500.','["another time or edition","rounding","unit"]','[]','[{"feature":"head","score":1.0,"left":"exhibitors","right":"exhibitors","note":"head exhibitors = exhibitors"},{"feature":"about","score":1.0,"left":"Boat Show 2025","right":"Boat Show 2025","note":"same event or entity"},{"feature":"when","score":1.0,"left":"2025","right":"2025","note":""},{"feature":"value","score":0.0,"left":"500","right":"700","note":"cannot both be right"}]');
INSERT INTO "finding" VALUES(2,'F-954840b5','FC401','agreement','literal',1,0.99,0.0,'2 independent sources say 500.','[]','[]','[{"feature":"head","score":1.0,"left":"exhibitors","right":"exhibitors","note":"head exhibitors = exhibitors"},{"feature":"about","score":1.0,"left":"Boat Show 2025","right":"Boat Show 2025","note":"same event or entity"},{"feature":"when","score":1.0,"left":"2025","right":"2025","note":""}]');
CREATE TABLE finding_claim (
	finding INTEGER NOT NULL, 
	side INTEGER NOT NULL, 
	side_position INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	claim INTEGER NOT NULL, 
	PRIMARY KEY (finding, side, side_position), 
	CONSTRAINT fk_finding_claim_finding FOREIGN KEY(finding) REFERENCES finding (number), 
	CONSTRAINT fk_finding_claim_claim FOREIGN KEY(claim) REFERENCES claim (number)
);
INSERT INTO "finding_claim" VALUES(1,1,0,0,1);
INSERT INTO "finding_claim" VALUES(1,1,1,1,3);
INSERT INTO "finding_claim" VALUES(1,2,0,2,2);
INSERT INTO "finding_claim" VALUES(2,1,0,0,1);
INSERT INTO "finding_claim" VALUES(2,1,1,1,3);
CREATE TABLE meta (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "meta" VALUES('adds','1');
INSERT INTO "meta" VALUES('rules','0.1.0');
CREATE TABLE sentence (
	number INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	span_start INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (number), 
	CONSTRAINT fk_sentence_version FOREIGN KEY(version) REFERENCES source_version (number)
);
INSERT INTO "sentence" VALUES(1,1,39,'Boat Show 2025 drew 500 exhibitors.');
INSERT INTO "sentence" VALUES(2,2,55,'Boat Show 2025 drew 700 exhibitors, or so the press office says.');
INSERT INTO "sentence" VALUES(3,3,95,'They say Boat Show 2025 drew 500 exhibitors.');
CREATE TABLE skipped (
	number INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	location TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	hint TEXT NOT NULL, 
	PRIMARY KEY (number), 
	CONSTRAINT fk_skipped_version FOREIGN KEY(version) REFERENCES source_version (number)
);
CREATE TABLE source (
	number INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	location TEXT NOT NULL, 
	copy_of TEXT, 
	PRIMARY KEY (number), 
	CONSTRAINT uq_source_id UNIQUE (id), 
	CONSTRAINT uq_source_location UNIQUE (location)
);
INSERT INTO "source" VALUES(1,'S-fcd391cf5c','fair/first.txt',NULL);
INSERT INTO "source" VALUES(2,'S-a0b8057179','fair/second.txt',NULL);
INSERT INTO "source" VALUES(3,'S-c967ed88d5','fair/third.txt',NULL);
CREATE TABLE source_version (
	number INTEGER NOT NULL, 
	source INTEGER NOT NULL, 
	content_hash TEXT NOT NULL, 
	title TEXT, 
	publisher TEXT, 
	published TEXT, 
	event TEXT, 
	stated_language TEXT, 
	language TEXT NOT NULL, 
	extractor TEXT NOT NULL, 
	claims INTEGER NOT NULL, 
	unresolved INTEGER NOT NULL, 
	added_at TEXT NOT NULL, 
	added_in INTEGER NOT NULL, 
	ended_at TEXT, 
	ended_in INTEGER, 
	layout JSON NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (number), 
	CONSTRAINT fk_source_version_source FOREIGN KEY(source) REFERENCES source (number)
);
INSERT INTO "source_version" VALUES(1,1,'4ff709cb4707edadcbf07a86f2339f7387fc913c7ba8b132dbbaa6e9a9ba685b','Harbour notes',NULL,'2025-03-02',NULL,NULL,'en','1',1,0,'2026-11-26T01:26:51+00:00',1,NULL,NULL,'{"headline": [7, 20], "ignored": [[0, 7], [20, 38]]}','TITLE: Harbour notes
DATE: 2025-03-02

Boat Show 2025 drew 500 exhibitors. Rain kept nobody away, and the cranes were busy until night.
');
INSERT INTO "source_version" VALUES(2,2,'847543d61e072423421604ba7dff2d4bb0b0a07c050a0e167b18de5dcab74516','What the second hall was like',NULL,'2025-03-04',NULL,NULL,'en','1',1,0,'2026-11-26T01:26:51+00:00',1,NULL,NULL,'{"headline": [7, 36], "ignored": [[0, 7], [36, 54]]}','TITLE: What the second hall was like
DATE: 2025-03-04

Boat Show 2025 drew 700 exhibitors, or so the press office says. Most of them sold rope.
');
INSERT INTO "source_version" VALUES(3,3,'0893ae0cdf6abc5510e55152f7b1a093c97ac9598cf568ac65cb50b014a8d1a2','A sailor''s diary',NULL,'2025-03-09',NULL,NULL,'en','1',1,0,'2026-11-26T01:26:51+00:00',1,NULL,NULL,'{"headline": [7, 23], "ignored": [[0, 7], [23, 41]]}','TITLE: A sailor''s diary
DATE: 2025-03-09

I went for the wooden hulls and stayed for the soup. They say Boat Show 2025 drew 500 exhibitors.
');
CREATE TABLE topic (
	number INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	about TEXT NOT NULL, 
	dimension TEXT NOT NULL, 
	independent_sources INTEGER NOT NULL, 
	PRIMARY KEY (number), 
	CONSTRAINT uq_topic_id UNIQUE (id)
);
INSERT INTO "topic" VALUES(1,'T-f4d932e314','exhibitors','Boat Show 2025','count',3);
CREATE TABLE topic_member (
	claim INTEGER NOT NULL, 
	topic INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (claim), 
	CONSTRAINT fk_topic_member_claim FOREIGN KEY(claim) REFERENCES claim (number), 
	CONSTRAINT fk_topic_member_topic FOREIGN KEY(topic) REFERENCES topic (number)
);
INSERT INTO "topic_member" VALUES(1,1,0);
INSERT INTO "topic_member" VALUES(2,1,1);
INSERT INTO "topic_member" VALUES(3,1,2);
CREATE TABLE unresolved (
	number INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	span_start INTEGER NOT NULL, 
	span_end INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	line_column INTEGER NOT NULL, 
	page INTEGER, 
	quote TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	PRIMARY KEY (number), 
	CONSTRAINT fk_unresolved_version FOREIGN KEY(version) REFERENCES source_version (number)
);
CREATE INDEX ix_source_version_source ON source_version (source);
CREATE INDEX ix_sentence_version ON sentence (version);
CREATE INDEX ix_unresolved_version ON unresolved (version);
CREATE INDEX ix_skipped_version ON skipped (version);
CREATE INDEX ix_claim_sentence ON claim (sentence);
CREATE INDEX ix_claim_version ON claim (version);
CREATE INDEX ix_topic_member_topic ON topic_member (topic);
CREATE INDEX ix_finding_claim_claim ON finding_claim (claim);
CREATE VIEW v_claims AS
SELECT c.id AS claim, s.location, c.line, c.line_column, c.page, v.publisher, v.title, v.published,
       c.subject, c.about, c.period, c.place,
       c.low, c.high, c.stated_low, c.stated_high, c.bound, c.unit, c.counted,
       c.kind, c.modality, c.speaker, c.quote, n.text AS sentence, t.id AS topic, v.extractor
FROM claim c
JOIN source_version v ON v.number = c.version AND v.ended_in IS NULL
JOIN source s ON s.number = v.source
JOIN sentence n ON n.number = c.sentence
LEFT JOIN topic_member m ON m.claim = c.number
LEFT JOIN topic t ON t.number = m.topic;
CREATE VIEW v_findings AS
SELECT f.id AS finding, f.code, f.verdict, f.reading, t.subject, t.about,
       f.severity, f.confidence, f.explanation,
       (SELECT count(*) FROM finding_claim m WHERE m.finding = f.number AND m.side > 0) AS claims,
       (SELECT count(DISTINCT v.source) FROM finding_claim m
        JOIN claim c ON c.number = m.claim JOIN source_version v ON v.number = c.version
        WHERE m.finding = f.number AND m.side > 0) AS sources,
       t.id AS topic, f.number AS rank
FROM finding f
JOIN topic t ON t.number = f.topic;
CREATE VIEW v_finding_claims AS
SELECT f.id AS finding, f.code, f.verdict, m.side, c.id AS claim, s.location, c.line, c.quote,
       c.low, c.high, c.bound, c.unit, c.counted, c.about, c.period, v.publisher, v.published
FROM finding_claim m
JOIN finding f ON f.number = m.finding
JOIN claim c ON c.number = m.claim
JOIN source_version v ON v.number = c.version
JOIN source s ON s.number = v.source;
COMMIT;
