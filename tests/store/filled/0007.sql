BEGIN TRANSACTION;
CREATE TABLE "actor" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR NOT NULL, 
	kind VARCHAR, 
	CONSTRAINT ck_actor_kind CHECK (kind IN ('person', 'organisation', 'place', 'group'))
);
INSERT INTO "actor" VALUES(1,'Anna Bell','person');
INSERT INTO "actor" VALUES(2,'Peter Marsh','person');
INSERT INTO "actor" VALUES(3,'Çelik Ünal','person');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0007');
CREATE TABLE alias (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	actor_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	CONSTRAINT uq_alias_actor_id_folded UNIQUE (actor_id, folded), 
	CONSTRAINT fk_alias_actor_id_actor FOREIGN KEY(actor_id) REFERENCES actor (id)
);
INSERT INTO "alias" VALUES(1,1,'Anna Bell','anna bell');
INSERT INTO "alias" VALUES(2,2,'Peter Marsh','peter marsh');
INSERT INTO "alias" VALUES(3,3,'Çelik Ünal','celik unal');
INSERT INTO "alias" VALUES(4,1,'Bell the Elder','bell the elder');
INSERT INTO "alias" VALUES(6,2,'Another Marsh','another marsh');
CREATE TABLE alias_word (
	word VARCHAR NOT NULL, 
	actor_id INTEGER NOT NULL, 
	CONSTRAINT pk_alias_word PRIMARY KEY (word, actor_id), 
	CONSTRAINT fk_alias_word_actor_id_actor FOREIGN KEY(actor_id) REFERENCES actor (id)
)
 WITHOUT ROWID

;
INSERT INTO "alias_word" VALUES('anna',1);
INSERT INTO "alias_word" VALUES('bell',1);
INSERT INTO "alias_word" VALUES('elder',1);
INSERT INTO "alias_word" VALUES('the',1);
INSERT INTO "alias_word" VALUES('another',2);
INSERT INTO "alias_word" VALUES('marsh',2);
INSERT INTO "alias_word" VALUES('peter',2);
INSERT INTO "alias_word" VALUES('celik',3);
INSERT INTO "alias_word" VALUES('unal',3);
CREATE TABLE "appearance" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	claim_id INTEGER NOT NULL, 
	version_id INTEGER NOT NULL, 
	spans VARCHAR NOT NULL, 
	wording VARCHAR, 
	mention VARCHAR, 
	cue VARCHAR, 
	phrase VARCHAR, 
	rule VARCHAR NOT NULL, 
	alternatives VARCHAR, 
	as_read VARCHAR, 
	CONSTRAINT fk_appearance_claim_id_claim FOREIGN KEY(claim_id) REFERENCES claim (id), 
	CONSTRAINT fk_appearance_version_id_version FOREIGN KEY(version_id) REFERENCES version (id)
);
INSERT INTO "appearance" VALUES(2,2,1,'[[145,163],[196,200],[180,195],[204,210]]','The bridge is safe','Mayor Anna Bell','said','Friday','weekday',NULL,NULL);
INSERT INTO "appearance" VALUES(5,5,1,'[[308,341],[342,346],[347,405],null]',NULL,'opposition councillor Peter Marsh, who fears for the piers','said',NULL,'publication',NULL,NULL);
INSERT INTO "appearance" VALUES(7,7,3,'[[104,136],[99,103],[73,98],[51,61]]',NULL,'Water minister Çelik Ünal','said','05/06/2025','numeric',NULL,NULL);
INSERT INTO "appearance" VALUES(8,8,3,'[[159,202],[139,151],[152,157],null]',NULL,'Marsh','According to',NULL,'publication',NULL,NULL);
INSERT INTO "appearance" VALUES(9,9,3,'[[187,198],[169,177],[159,168],null]',NULL,'the mayor','had told',NULL,'publication',NULL,NULL);
INSERT INTO "appearance" VALUES(10,10,3,'[[228,259],[223,227],[205,222],null]',NULL,'A senior official','said',NULL,'publication',NULL,NULL);
INSERT INTO "appearance" VALUES(13,11,4,'[[0,16],[27,31],[17,26],[32,42]]',NULL,'Anna Bell','said','last month','relative',NULL,NULL);
INSERT INTO "appearance" VALUES(14,1,1,'[[58,141],null,null,[102,114]]',NULL,NULL,NULL,'4 March 2025','day/full, day first',NULL,NULL);
INSERT INTO "appearance" VALUES(16,3,1,'[[212,226],[231,236],[227,230],[204,210]]',NULL,'she','added','Friday','weekday',NULL,NULL);
INSERT INTO "appearance" VALUES(17,4,1,'[[256,291],[244,250],[239,243],[204,210]]',NULL,'Bell','denied','Friday','weekday',NULL,NULL);
CREATE TABLE "article" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	publisher VARCHAR, 
	url VARCHAR, 
	given_id VARCHAR, 
	source VARCHAR, 
	revised BOOLEAN DEFAULT 0 NOT NULL
);
INSERT INTO "article" VALUES(1,'The Daily','https://daily.example/1',NULL,'test',0);
INSERT INTO "article" VALUES(3,NULL,NULL,'w1','test',0);
INSERT INTO "article" VALUES(4,'The Herald',NULL,NULL,'test',0);
CREATE TABLE band (
	value INTEGER NOT NULL, 
	version_id INTEGER NOT NULL, 
	CONSTRAINT pk_band PRIMARY KEY (value, version_id), 
	CONSTRAINT fk_band_version_id_version FOREIGN KEY(version_id) REFERENCES version (id)
)
 WITHOUT ROWID

;
INSERT INTO "band" VALUES(235086809,1);
INSERT INTO "band" VALUES(238441475,1);
INSERT INTO "band" VALUES(1551525618,1);
INSERT INTO "band" VALUES(1662814471,1);
INSERT INTO "band" VALUES(2606132657,1);
INSERT INTO "band" VALUES(3012505970,1);
INSERT INTO "band" VALUES(545919161,3);
INSERT INTO "band" VALUES(1966959621,3);
INSERT INTO "band" VALUES(3764648211,3);
INSERT INTO "band" VALUES(4124787326,3);
CREATE TABLE "claim" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	type VARCHAR NOT NULL, 
	quotation VARCHAR, 
	actor_id INTEGER, 
	text VARCHAR NOT NULL, 
	earliest VARCHAR, 
	latest VARCHAR, 
	edtf VARCHAR NOT NULL, 
	precision VARCHAR NOT NULL, 
	basis VARCHAR NOT NULL, 
	why VARCHAR NOT NULL, 
	sort_key VARCHAR NOT NULL, 
	polarity VARCHAR DEFAULT 'positive' NOT NULL, 
	modality VARCHAR DEFAULT 'asserted' NOT NULL, 
	confidence FLOAT DEFAULT '1.0' NOT NULL, 
	status VARCHAR, 
	missing BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT ck_claim_status CHECK (status IN ('accepted', 'rejected')), 
	CONSTRAINT fk_claim_actor_id_actor FOREIGN KEY(actor_id) REFERENCES actor (id), 
	CONSTRAINT ck_claim_polarity CHECK (polarity IN ('positive', 'negative')), 
	CONSTRAINT ck_claim_type CHECK (type = 'claim' OR type = 'attitude' OR type = 'fact'), 
	CONSTRAINT ck_claim_quotation CHECK (quotation = 'direct' OR quotation = 'indirect' OR quotation = 'mixed')
);
INSERT INTO "claim" VALUES(1,'fact',NULL,NULL,'The old bridge over the harbour reopened on 4 March 2025 after two years of repairs','2025-03-04','2025-03-04','2025-03-04','day','phrase','“4 March 2025” is printed in full.','2025-03-04 000000001 000000','positive','asserted',1.0,NULL,0);
INSERT INTO "claim" VALUES(2,'claim','direct',1,'The bridge is safe','2025-03-07','2025-03-07','2025-03-07','day','person','set by hand: “Friday” is the most recent one up to the publication on Saturday 2025-03-08.','2025-03-07 000000001 000001','positive','asserted',0.9224,NULL,0);
INSERT INTO "claim" VALUES(3,'claim','direct',1,'"We are glad,"','2025-03-07','2025-03-07','2025-03-07','day','inherited','Anna Bell''s earlier statement in this article is dated so: “Friday” is the most recent one up to the publication on Saturday 2025-03-08.','2025-03-07 000000001 000002','positive','asserted',0.9423,'rejected',0);
INSERT INTO "claim" VALUES(4,'claim','indirect',1,'the repairs cost ten million pounds','2025-03-07','2025-03-07','2025-03-07','day','inherited','Anna Bell''s earlier statement in this article is dated so: “Friday” is the most recent one up to the publication on Saturday 2025-03-08.','2025-03-07 000000001 000003','negative','denied',0.8609,NULL,0);
INSERT INTO "claim" VALUES(5,'claim','direct',2,'"We shall see how long it lasts,"','2025-03-08','2025-03-08','2025-03-08','day','publication','the text gives no date, so the day of publication stands: 2025-03-08','2025-03-08 000000001 000004','positive','asserted',0.9248,NULL,1);
INSERT INTO "claim" VALUES(7,'claim','mixed',3,'the reservoir was "nearly empty"','2025-06-05','2025-06-05','2025-06-05','day','phrase','“05/06/2025” is read with the day first, as was asked for.','2025-06-05 000000003 000000','positive','asserted',0.9248,NULL,0);
INSERT INTO "claim" VALUES(8,'claim','indirect',2,'the mayor had told him that nobody knew why','2025-06-07','2025-06-07','2025-06-07','day','publication','the text gives no date, so the day of publication stands: 2025-06-07','2025-06-07 000000003 000001','positive','asserted',0.8205,NULL,0);
INSERT INTO "claim" VALUES(9,'claim','indirect',NULL,'nobody knew',NULL,'2025-06-07','../2025-06-07','day','publication','it was said before; at the latest 2025-06-07, for the text gives no date, so the day of publication stands: 2025-06-07','2025-06-07 000000003 000002','positive','asserted',0.7982,NULL,0);
INSERT INTO "claim" VALUES(10,'claim','indirect',NULL,'the dam would be closed in June','2025-06-07','2025-06-07','2025-06-07','day','publication','the text gives no date, so the day of publication stands: 2025-06-07','2025-06-07 000000003 000003','positive','asserted',0.8838,NULL,0);
INSERT INTO "claim" VALUES(11,'claim','direct',1,'"Wheat is dear,"','2025-03-01','2025-03-31','2025-03','month','phrase','“last month” is counted from the publication on Saturday 2025-04-19.','2025-03-01 000000004 000000','positive','asserted',0.9227,'accepted',0);
CREATE TABLE claim_actor (
	actor_id INTEGER NOT NULL, 
	claim_id INTEGER NOT NULL, 
	CONSTRAINT pk_claim_actor PRIMARY KEY (actor_id, claim_id), 
	CONSTRAINT fk_claim_actor_actor_id_actor FOREIGN KEY(actor_id) REFERENCES actor (id), 
	CONSTRAINT fk_claim_actor_claim_id_claim FOREIGN KEY(claim_id) REFERENCES claim (id)
)
 WITHOUT ROWID

;
CREATE TABLE "claim_topic" (
	topic_id INTEGER NOT NULL, 
	claim_id INTEGER NOT NULL, 
	basis VARCHAR NOT NULL, 
	CONSTRAINT pk_claim_topic PRIMARY KEY (topic_id, claim_id), 
	CONSTRAINT fk_claim_topic_claim_id_claim FOREIGN KEY(claim_id) REFERENCES claim (id), 
	CONSTRAINT fk_claim_topic_topic_id_topic FOREIGN KEY(topic_id) REFERENCES topic (id), 
	CONSTRAINT ck_claim_topic_basis CHECK (basis = 'heading' OR basis = 'pattern' OR basis = 'person')
)
 WITHOUT ROWID

;
INSERT INTO "claim_topic" VALUES(1,4,'pattern');
INSERT INTO "claim_topic" VALUES(2,1,'heading');
INSERT INTO "claim_topic" VALUES(2,3,'heading');
INSERT INTO "claim_topic" VALUES(2,4,'heading');
INSERT INTO "claim_topic" VALUES(2,5,'heading');
INSERT INTO "claim_topic" VALUES(3,7,'pattern');
INSERT INTO "claim_topic" VALUES(3,10,'pattern');
INSERT INTO "claim_topic" VALUES(4,2,'person');
CREATE TABLE copy (
	version_id INTEGER NOT NULL, 
	of_version_id INTEGER NOT NULL, 
	share FLOAT NOT NULL, 
	CONSTRAINT pk_copy PRIMARY KEY (version_id), 
	CONSTRAINT fk_copy_version_id_version FOREIGN KEY(version_id) REFERENCES version (id), 
	CONSTRAINT fk_copy_of_version_id_version FOREIGN KEY(of_version_id) REFERENCES version (id), 
	CONSTRAINT ck_copy_share CHECK (share > 0 AND share <= 1)
);
CREATE TABLE "decision" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	at VARCHAR NOT NULL, 
	verb VARCHAR NOT NULL, 
	subject_id INTEGER NOT NULL, 
	"before" VARCHAR, 
	"after" VARCHAR, 
	who VARCHAR, 
	changes VARCHAR, 
	undone_by INTEGER
);
INSERT INTO "decision" VALUES(1,'2026-11-29T13:22:38+00:00','add topic',1,NULL,'{"name": "Money", "kind": "user", "patterns": ["pound*", "cost"]}','root','[["topic", [[[1], null, {"id": 1, "name": "Money", "folded": "money", "kind": "user"}]]], ["pattern", [[[1], null, {"id": 1, "topic_id": 1, "text": "pound*", "excludes": false}], [[2], null, {"id": 2, "topic_id": 1, "text": "cost", "excludes": false}]]]]',NULL);
INSERT INTO "decision" VALUES(2,'2026-11-29T13:22:39+00:00','remove article',2,'{"id": 2, "title": null, "publisher": "The Daily", "url": null, "published": "2025-03-08T01:45", "updated": null, "byline": null, "claims": 1, "facts": 0, "first": "2025-02-01", "last": "2025-02-01"}',NULL,'root',NULL,NULL);
INSERT INTO "decision" VALUES(3,'2026-11-29T13:22:39+00:00','remove article',5,'{"id": 5, "title": null, "publisher": "The Mail", "url": null, "published": "2025-03-08T01:45", "updated": null, "byline": null, "claims": 1, "facts": 0, "first": "2025-02-01", "last": "2025-02-01"}',NULL,'root',NULL,NULL);
INSERT INTO "decision" VALUES(4,'2026-11-29T13:22:39+00:00','edit article',4,'{"id": 4, "title": null, "publisher": "The Herald", "url": null, "published": "2025-03-08T01:45", "updated": null, "byline": null, "claims": 1, "facts": 0, "first": "2025-02-01", "last": "2025-02-01"}','{"id": 4, "title": "Harvest", "publisher": "The Herald", "url": null, "published": "2025-04-19", "updated": null, "byline": null, "claims": 1, "facts": 0, "first": "2025-03-01", "last": "2025-03-01"}','root',NULL,NULL);
INSERT INTO "decision" VALUES(5,'2026-11-29T13:22:39+00:00','add topic',3,NULL,'{"name": "Water", "kind": "user", "patterns": ["reservoir", "dam"]}','root','[["topic", [[[3], null, {"id": 3, "name": "Water", "folded": "water", "kind": "user"}]]], ["pattern", [[[3], null, {"id": 3, "topic_id": 3, "text": "reservoir", "excludes": false}], [[4], null, {"id": 4, "topic_id": 3, "text": "dam", "excludes": false}]]], ["claim_topic", [[[3, 7], null, {"topic_id": 3, "claim_id": 7, "basis": "pattern"}], [[3, 10], null, {"topic_id": 3, "claim_id": 10, "basis": "pattern"}]]]]',NULL);
INSERT INTO "decision" VALUES(6,'2026-11-29T13:22:39+00:00','alias actor',1,'{"actor": "Anna Bell", "alias": "Bell the Elder"}','{"actor": "Anna Bell", "alias": "Bell the Elder"}','root','[["alias", [[[4], null, {"id": 4, "actor_id": 1, "name": "Bell the Elder", "folded": "bell the elder"}]]], ["alias_word", [[["the", 1], null, {"word": "the", "actor_id": 1}], [["elder", 1], null, {"word": "elder", "actor_id": 1}]]]]',NULL);
INSERT INTO "decision" VALUES(7,'2026-11-29T13:22:39+00:00','judge actors different',1,'{"actor": "Anna Bell", "different": "Peter Marsh"}','{"actor": "Anna Bell", "different": "Peter Marsh"}','root','[["judgement", [[[1, 2], null, {"actor_id": 1, "other_id": 2, "verdict": "different"}]]]]',NULL);
INSERT INTO "decision" VALUES(8,'2026-11-29T13:22:39+00:00','merge actors',1,'{"actor": "Anna Bell", "merged": "Çelik Ünal", "claims": 1}','{"actor": "Anna Bell", "merged": "Çelik Ünal", "claims": 1}','root','[["claim", [[[7], {"actor_id": 3}, {"actor_id": 1}]]], ["alias", [[[3], {"actor_id": 3}, {"actor_id": 1}]]], ["role", [[[3], {"actor_id": 3}, {"actor_id": 1}]]], ["alias_word", [[["celik", 3], {"word": "celik", "actor_id": 3}, null], [["unal", 3], {"word": "unal", "actor_id": 3}, null]]], ["alias_word", [[["celik", 1], null, {"word": "celik", "actor_id": 1}], [["unal", 1], null, {"word": "unal", "actor_id": 1}]]], ["actor", [[[3], {"id": 3, "name": "Çelik Ünal", "kind": "person"}, null]]]]',9);
INSERT INTO "decision" VALUES(9,'2026-11-29T13:22:39+00:00','undo',8,NULL,'{"decision": 8, "actor": "Anna Bell", "merged": "Çelik Ünal", "claims": 1}','root','[["claim_topic", []], ["actor", [[[3], null, {"id": 3, "name": "Çelik Ünal", "kind": "person"}]]], ["alias_word", [[["unal", 1], {"word": "unal", "actor_id": 1}, null], [["celik", 1], {"word": "celik", "actor_id": 1}, null]]], ["alias_word", [[["unal", 3], null, {"word": "unal", "actor_id": 3}], [["celik", 3], null, {"word": "celik", "actor_id": 3}]]], ["role", [[[3], {"actor_id": 1}, {"actor_id": 3}]]], ["alias", [[[3], {"actor_id": 1}, {"actor_id": 3}]]], ["claim", [[[7], {"actor_id": 1}, {"actor_id": 3}]]]]',NULL);
INSERT INTO "decision" VALUES(10,'2026-11-29T13:22:39+00:00','rename actor',3,'{"actor": "Çelik Ünal", "name": "Minister Ünal"}','{"actor": "Çelik Ünal", "name": "Minister Ünal"}','root','[["actor", [[[3], {"name": "Çelik Ünal"}, {"name": "Minister Ünal"}]]], ["alias", [[[5], null, {"id": 5, "actor_id": 3, "name": "Minister Ünal", "folded": "minister unal"}]]], ["alias_word", [[["minister", 3], null, {"word": "minister", "actor_id": 3}]]]]',11);
INSERT INTO "decision" VALUES(11,'2026-11-29T13:22:39+00:00','undo',10,NULL,'{"decision": 10, "actor": "Çelik Ünal", "name": "Minister Ünal"}','root','[["claim_topic", []], ["alias_word", [[["minister", 3], {"word": "minister", "actor_id": 3}, null]]], ["alias", [[[5], {"id": 5, "actor_id": 3, "name": "Minister Ünal", "folded": "minister unal"}, null]]], ["actor", [[[3], {"name": "Minister Ünal"}, {"name": "Çelik Ünal"}]]]]',NULL);
INSERT INTO "decision" VALUES(12,'2026-11-29T13:22:39+00:00','split actor',2,'{"actor": "Peter Marsh", "split": "Another Marsh", "claims": 1}','{"actor": "Peter Marsh", "split": "Another Marsh", "claims": 1}','root','[["actor", [[[4], null, {"id": 4, "name": "Another Marsh", "kind": "person"}]]], ["alias", [[[6], null, {"id": 6, "actor_id": 4, "name": "Another Marsh", "folded": "another marsh"}]]], ["alias_word", [[["another", 4], null, {"word": "another", "actor_id": 4}], [["marsh", 4], null, {"word": "marsh", "actor_id": 4}]]], ["claim", [[[8], {"actor_id": 2}, {"actor_id": 4}]]], ["held", [[[8, "actor"], null, {"claim_id": 8, "field": "actor", "machine": "Peter Marsh"}]]]]',NULL);
INSERT INTO "decision" VALUES(13,'2026-11-29T13:22:39+00:00','undo',12,NULL,'{"decision": 12, "actor": "Peter Marsh", "split": "Another Marsh", "claims": 1}','root','[["claim_topic", []], ["held", [[[8, "actor"], {"claim_id": 8, "field": "actor", "machine": "Peter Marsh"}, null]]], ["claim", [[[8], {"actor_id": 4}, {"actor_id": 2}]]], ["alias_word", [[["marsh", 4], {"word": "marsh", "actor_id": 4}, null], [["another", 4], {"word": "another", "actor_id": 4}, null]]], ["alias", [[[6], {"id": 6, "actor_id": 4, "name": "Another Marsh", "folded": "another marsh"}, null]]], ["actor", [[[4], {"id": 4, "name": "Another Marsh", "kind": "person"}, null]]]]',14);
INSERT INTO "decision" VALUES(14,'2026-11-29T13:22:39+00:00','undo',13,NULL,'{"decision": 13}','root','[["claim_topic", []], ["actor", [[[4], null, {"id": 4, "name": "Another Marsh", "kind": "person"}]]], ["alias", [[[6], null, {"id": 6, "actor_id": 4, "name": "Another Marsh", "folded": "another marsh"}]]], ["alias_word", [[["another", 4], null, {"word": "another", "actor_id": 4}], [["marsh", 4], null, {"word": "marsh", "actor_id": 4}]]], ["claim", [[[8], {"actor_id": 2}, {"actor_id": 4}]]], ["held", [[[8, "actor"], null, {"claim_id": 8, "field": "actor", "machine": "Peter Marsh"}]]], ["claim_topic", []]]',NULL);
INSERT INTO "decision" VALUES(15,'2026-11-29T13:22:39+00:00','merge actors',2,'{"actor": "Peter Marsh", "merged": "Another Marsh", "claims": 1}','{"actor": "Peter Marsh", "merged": "Another Marsh", "claims": 1}','root','[["claim", [[[8], {"actor_id": 4}, {"actor_id": 2}]]], ["alias", [[[6], {"actor_id": 4}, {"actor_id": 2}]]], ["alias_word", [[["another", 4], {"word": "another", "actor_id": 4}, null], [["marsh", 4], {"word": "marsh", "actor_id": 4}, null]]], ["alias_word", [[["another", 2], null, {"word": "another", "actor_id": 2}]]], ["actor", [[[4], {"id": 4, "name": "Another Marsh", "kind": "person"}, null]]]]',NULL);
INSERT INTO "decision" VALUES(16,'2026-11-29T13:22:39+00:00','accept claims',11,'{"claims": [11], "status": "accepted"}','{"claims": [11], "status": "accepted"}','root','[["claim", [[[11], {"status": null}, {"status": "accepted"}]]]]',NULL);
INSERT INTO "decision" VALUES(17,'2026-11-29T13:22:39+00:00','reject claims',3,'{"claims": [3], "status": "rejected"}','{"claims": [3], "status": "rejected"}','root','[["claim", [[[3], {"status": null}, {"status": "rejected"}]]]]',NULL);
INSERT INTO "decision" VALUES(18,'2026-11-29T13:22:39+00:00','note claim',11,'{"claim": 11, "note": "ask the harbour master"}','{"claim": 11, "note": "ask the harbour master"}','root','[["note", [[[1], null, {"id": 1, "claim_id": 11, "text": "ask the harbour master", "at": "2026-11-29T13:22:39+00:00"}]]]]',NULL);
INSERT INTO "decision" VALUES(19,'2026-11-29T13:22:39+00:00','link claims',2,'{"claim": 2, "contradicts": 11}','{"claim": 2, "contradicts": 11}','root','[["link", [[[2], null, {"id": 2, "claim_id": 2, "other_id": 11, "kind": "contradicts"}]]]]',NULL);
INSERT INTO "decision" VALUES(20,'2026-11-29T13:22:39+00:00','give verdict',11,NULL,'{"claim": 11, "rating": "misleading", "evidence": "https://daily.example/2", "note": "one pier is closed"}','root','[["verdict", [[[11], null, {"claim_id": 11, "rating": "misleading", "evidence": "https://daily.example/2", "note": "one pier is closed", "at": "2026-11-29T13:22:39+00:00"}]]]]',NULL);
INSERT INTO "decision" VALUES(21,'2026-11-29T13:22:39+00:00','edit claim',2,'{"claim": 2, "actor": "Anna Bell", "said": "2025-03-07", "text": "\"The bridge is safe for everybody,\"", "topics": "harbour bridge"}','{"claim": 2, "actor": "Anna Bell", "said": "2025-03-07", "text": "The bridge is safe", "topics": "Bridges (new)"}','root','[["held", [[[2, "actor"], null, {"claim_id": 2, "field": "actor", "machine": "Anna Bell"}]]], ["claim", [[[2], {"earliest": "2025-03-07", "latest": "2025-03-07", "edtf": "2025-03-07", "precision": "day", "basis": "phrase", "why": "“Friday” is the most recent one up to the publication on Saturday 2025-03-08.", "sort_key": "2025-03-07 000000001 000001"}, {"earliest": "2025-03-07", "latest": "2025-03-07", "edtf": "2025-03-07", "precision": "day", "basis": "person", "why": "set by hand: “Friday” is the most recent one up to the publication on Saturday 2025-03-08.", "sort_key": "2025-03-07 000000001 000001"}]]], ["held", [[[2, "said"], null, {"claim_id": 2, "field": "said", "machine": "{\"earliest\": \"2025-03-07\", \"latest\": \"2025-03-07\", \"edtf\": \"2025-03-07\", \"precision\": \"day\", \"basis\": \"phrase\", \"why\": \"“Friday” is the most recent one up to the publication on Saturday 2025-03-08.\"}"}]]], ["appearance", [[[2], {"spans": "[[144,179],[196,200],[180,195],[204,210]]", "wording": null, "mention": "Mayor Anna Bell", "cue": "said", "phrase": "Friday"}, {"spans": "[[145,163],[196,200],[180,195],[204,210]]", "wording": null, "mention": "Mayor Anna Bell", "cue": "said", "phrase": "Friday"}]]], ["claim", [[[2], {"text": "\"The bridge is safe for everybody,\""}, {"text": "The bridge is safe"}]]], ["held", [[[2, "text"], null, {"claim_id": 2, "field": "text", "machine": "{\"text\": \"\\\"The bridge is safe for everybody,\\\"\", \"spans\": \"[[144,179],[196,200],[180,195],[204,210]]\"}"}]]], ["topic", [[[4], null, {"id": 4, "name": "Bridges", "folded": "bridges", "kind": "user"}]]], ["claim_topic", [[[2, 2], {"topic_id": 2, "claim_id": 2, "basis": "heading"}, null]]], ["claim_topic", [[[4, 2], null, {"topic_id": 4, "claim_id": 2, "basis": "person"}]]], ["held", [[[2, "topics"], null, {"claim_id": 2, "field": "topics", "machine": "harbour bridge"}]]]]',NULL);
INSERT INTO "decision" VALUES(22,'2026-11-29T13:22:39+00:00','note claim',5,'{"claim": 5, "note": "heard it on the quay"}','{"claim": 5, "note": "heard it on the quay"}','root','[["note", [[[2], null, {"id": 2, "claim_id": 5, "text": "heard it on the quay", "at": "2026-11-29T13:22:39+00:00"}]]]]',NULL);
CREATE TABLE fetched (
	url VARCHAR NOT NULL, 
	etag VARCHAR, 
	last_modified VARCHAR, 
	at VARCHAR NOT NULL, 
	CONSTRAINT pk_fetched PRIMARY KEY (url)
)
 WITHOUT ROWID

;
CREATE TABLE "held" (
	claim_id INTEGER NOT NULL, 
	field VARCHAR NOT NULL, 
	machine VARCHAR, 
	CONSTRAINT pk_held PRIMARY KEY (claim_id, field), 
	CONSTRAINT fk_held_claim_id_claim FOREIGN KEY(claim_id) REFERENCES claim (id), 
	CONSTRAINT ck_held_field CHECK (field IN ('actor', 'said', 'text', 'topics'))
)
 WITHOUT ROWID

;
INSERT INTO "held" VALUES(2,'actor','Anna Bell');
INSERT INTO "held" VALUES(2,'said','{"earliest": "2025-03-07", "latest": "2025-03-07", "edtf": "2025-03-07", "precision": "day", "basis": "phrase", "why": "“Friday” is the most recent one up to the publication on Saturday 2025-03-08."}');
INSERT INTO "held" VALUES(2,'text','{"text": "\"The bridge is safe for everybody,\"", "spans": "[[144,179],[196,200],[180,195],[204,210]]"}');
INSERT INTO "held" VALUES(2,'topics','harbour bridge');
INSERT INTO "held" VALUES(8,'actor','Peter Marsh');
CREATE TABLE judgement (
	actor_id INTEGER NOT NULL, 
	other_id INTEGER NOT NULL, 
	verdict VARCHAR NOT NULL, 
	CONSTRAINT pk_judgement PRIMARY KEY (actor_id, other_id), 
	CONSTRAINT fk_judgement_actor_id_actor FOREIGN KEY(actor_id) REFERENCES actor (id), 
	CONSTRAINT fk_judgement_other_id_actor FOREIGN KEY(other_id) REFERENCES actor (id), 
	CONSTRAINT ck_judgement_verdict CHECK (verdict IN ('different'))
)
 WITHOUT ROWID

;
INSERT INTO "judgement" VALUES(1,2,'different');
CREATE TABLE "link" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	claim_id INTEGER NOT NULL, 
	other_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	CONSTRAINT uq_link_claim_id_other_id_kind UNIQUE (claim_id, other_id, kind), 
	CONSTRAINT fk_link_other_id_claim FOREIGN KEY(other_id) REFERENCES claim (id), 
	CONSTRAINT fk_link_claim_id_claim FOREIGN KEY(claim_id) REFERENCES claim (id), 
	CONSTRAINT ck_link_kind CHECK (kind IN ('via', 'repeats', 'contradicts', 'retracts', 'supports', 'updates'))
);
INSERT INTO "link" VALUES(1,9,8,'via');
INSERT INTO "link" VALUES(2,2,11,'contradicts');
CREATE TABLE note (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	claim_id INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	at VARCHAR NOT NULL, 
	CONSTRAINT fk_note_claim_id_claim FOREIGN KEY(claim_id) REFERENCES claim (id)
);
INSERT INTO "note" VALUES(1,11,'ask the harbour master','2026-11-29T13:22:39+00:00');
INSERT INTO "note" VALUES(2,5,'heard it on the quay','2026-11-29T13:22:39+00:00');
CREATE TABLE original (
	version_id INTEGER NOT NULL, 
	packed BLOB NOT NULL, 
	CONSTRAINT pk_original PRIMARY KEY (version_id), 
	CONSTRAINT fk_original_version_id_version FOREIGN KEY(version_id) REFERENCES version (id)
);
CREATE TABLE "pattern" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	topic_id INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	excludes BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT uq_pattern_topic_id_text UNIQUE (topic_id, text), 
	CONSTRAINT fk_pattern_topic_id_topic FOREIGN KEY(topic_id) REFERENCES topic (id)
);
INSERT INTO "pattern" VALUES(1,1,'pound*',0);
INSERT INTO "pattern" VALUES(2,1,'cost',0);
INSERT INTO "pattern" VALUES(3,3,'reservoir',0);
INSERT INTO "pattern" VALUES(4,3,'dam',0);
CREATE TABLE "role" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	actor_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	first VARCHAR, 
	last VARCHAR, 
	CONSTRAINT fk_role_actor_id_actor FOREIGN KEY(actor_id) REFERENCES actor (id), 
	CONSTRAINT uq_role_actor_id_name UNIQUE (actor_id, name)
);
INSERT INTO "role" VALUES(1,1,'Mayor','2025-03-08','2025-03-08');
INSERT INTO "role" VALUES(2,2,'opposition councillor','2025-03-08','2025-03-08');
INSERT INTO "role" VALUES(3,3,'Water minister','2025-06-07','2025-06-07');
CREATE TABLE topic (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	CONSTRAINT ck_topic_kind CHECK (kind IN ('user', 'automatic')), 
	CONSTRAINT uq_topic_folded UNIQUE (folded)
);
INSERT INTO "topic" VALUES(1,'Money','money','user');
INSERT INTO "topic" VALUES(2,'harbour bridge','harbour bridge','automatic');
INSERT INTO "topic" VALUES(3,'Water','water','user');
INSERT INTO "topic" VALUES(4,'Bridges','bridges','user');
CREATE TABLE topic_name (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	topic_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	CONSTRAINT fk_topic_name_topic_id_topic FOREIGN KEY(topic_id) REFERENCES topic (id), 
	CONSTRAINT uq_topic_name_folded UNIQUE (folded)
);
CREATE TABLE topic_profile (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	topic_id INTEGER NOT NULL, 
	stretches INTEGER NOT NULL, 
	words VARCHAR NOT NULL, 
	CONSTRAINT fk_topic_profile_topic_id_topic FOREIGN KEY(topic_id) REFERENCES topic (id) ON DELETE CASCADE, 
	CONSTRAINT uq_topic_profile_topic_id UNIQUE (topic_id)
);
INSERT INTO "topic_profile" VALUES(1,2,3,'{"repair":2,"bell":1,"glad":1,"safe":1}');
CREATE TABLE verdict (
	claim_id INTEGER NOT NULL, 
	rating VARCHAR NOT NULL, 
	evidence VARCHAR, 
	note VARCHAR, 
	at VARCHAR NOT NULL, 
	CONSTRAINT pk_verdict PRIMARY KEY (claim_id), 
	CONSTRAINT fk_verdict_claim_id_claim FOREIGN KEY(claim_id) REFERENCES claim (id), 
	CONSTRAINT ck_verdict_rating CHECK (rating IN ('true', 'false', 'misleading', 'unproven'))
);
INSERT INTO "verdict" VALUES(11,'misleading','https://daily.example/2','one pier is closed','2026-11-29T13:22:39+00:00');
CREATE TABLE "version" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER NOT NULL, 
	hash BLOB NOT NULL, 
	original_hash BLOB, 
	title VARCHAR, 
	byline VARCHAR, 
	published VARCHAR, 
	updated VARCHAR, 
	language VARCHAR, 
	date_order VARCHAR, 
	read_at VARCHAR NOT NULL, 
	reader VARCHAR, 
	engine VARCHAR NOT NULL, 
	threshold FLOAT, 
	blocks VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	CONSTRAINT fk_version_article_id_article FOREIGN KEY(article_id) REFERENCES article (id), 
	CONSTRAINT ck_version_date_order CHECK (date_order IN ('dmy', 'mdy'))
);
INSERT INTO "version" VALUES(1,1,X'F4044147B744931793D41B5A16FE3BC1734F28985A77A7D1AD75358483EE3F62',NULL,'Harbour bridge reopens after repairs','Petra Lindqvist','2025-03-08T01:45',NULL,NULL,NULL,'2026-11-29T13:22:38+00:00',NULL,'4',NULL,'[["headline",0,36],["byline",38,56],["paragraph",58,142],["paragraph",144,237],["paragraph",239,292],["heading",294,306],["paragraph",308,406]]','Harbour bridge reopens after repairs

By Petra Lindqvist

The old bridge over the harbour reopened on 4 March 2025 after two years of repairs.

"The bridge is safe for everybody," Mayor Anna Bell said on Friday. "We are glad," she added.

Bell denied that the repairs cost ten million pounds.

Critics wait

"We shall see how long it lasts," said opposition councillor Peter Marsh, who fears for the piers.
');
INSERT INTO "version" VALUES(3,3,X'024C018CD516DBDCE56417EA3454958DCE094D99E7C734ABB937F448ED46B698',NULL,'Река и плотина: Ünal warns of a drought 💧',NULL,'2025-06-07',NULL,NULL,'dmy','2026-11-29T13:22:39+00:00',NULL,'4',NULL,'[["headline",0,41],["paragraph",43,137],["paragraph",139,203],["paragraph",205,260]]','Река и плотина: Ünal warns of a drought 💧

ANSELM, 05/06/2025 (Agency) — Water minister Çelik Ünal said the reservoir was "nearly empty".

According to Marsh, the mayor had told him that nobody knew why.

A senior official said the dam would be closed in June.
');
INSERT INTO "version" VALUES(4,4,X'F83F085F2A5A1BB28ED5C96754926F4CE464192E7291C5245167AC107BFA8002',NULL,'Harvest',NULL,'2025-04-19',NULL,NULL,NULL,'2026-11-29T13:22:39+00:00',NULL,'4',NULL,'[["paragraph",0,43]]','"Wheat is dear," Anna Bell said last month.
');
CREATE TABLE watch (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	url VARCHAR NOT NULL, 
	added_at VARCHAR NOT NULL, 
	checked_at VARCHAR, 
	CONSTRAINT uq_watch_url UNIQUE (url)
);
CREATE INDEX ix_alias_folded ON alias (folded);
CREATE INDEX ix_alias_word_actor_id ON alias_word (actor_id);
CREATE INDEX ix_claim_actor_claim_id ON claim_actor (claim_id);
CREATE INDEX ix_judgement_other_id ON judgement (other_id);
CREATE INDEX ix_link_other_id ON link (other_id);
CREATE INDEX ix_note_claim_id ON note (claim_id);
CREATE INDEX ix_topic_name_topic_id ON topic_name (topic_id);
CREATE INDEX ix_appearance_claim_id ON appearance (claim_id);
CREATE INDEX ix_appearance_version_id ON appearance (version_id);
CREATE INDEX ix_version_article_id ON version (article_id);
CREATE INDEX ix_version_hash ON version (hash);
CREATE INDEX ix_copy_of_version_id ON copy (of_version_id);
CREATE INDEX ix_band_version_id ON band (version_id);
CREATE INDEX ix_claim_sort_key ON claim (sort_key, type, earliest, latest, status);
CREATE INDEX ix_claim_actor_id_sort_key ON claim (actor_id, sort_key, type, earliest, latest, status);
CREATE INDEX ix_claim_topic_claim_id ON claim_topic (claim_id);
CREATE INDEX ix_claim_rejected ON claim (actor_id, sort_key) WHERE status = 'rejected';
CREATE INDEX ix_article_given_id ON article (given_id);
CREATE INDEX ix_article_url ON article (url);
CREATE INDEX ix_article_source ON article (source);
CREATE INDEX ix_article_publisher ON article (publisher);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('decision',22);
INSERT INTO "sqlite_sequence" VALUES('actor',4);
INSERT INTO "sqlite_sequence" VALUES('role',4);
INSERT INTO "sqlite_sequence" VALUES('link',2);
INSERT INTO "sqlite_sequence" VALUES('pattern',4);
INSERT INTO "sqlite_sequence" VALUES('appearance',17);
INSERT INTO "sqlite_sequence" VALUES('version',5);
INSERT INTO "sqlite_sequence" VALUES('claim',12);
INSERT INTO "sqlite_sequence" VALUES('article',5);
INSERT INTO "sqlite_sequence" VALUES('topic',4);
INSERT INTO "sqlite_sequence" VALUES('alias',6);
INSERT INTO "sqlite_sequence" VALUES('topic_profile',1);
INSERT INTO "sqlite_sequence" VALUES('note',2);
COMMIT;
CREATE TRIGGER search_claim_added AFTER INSERT ON claim WHEN new.id <= (SELECT max(id) FROM search_claim_docsize) BEGIN INSERT INTO search_claim (rowid, text) VALUES (new.id, new.text); END;
CREATE TRIGGER search_claim_removed AFTER DELETE ON claim WHEN old.id <= (SELECT max(id) FROM search_claim_docsize) BEGIN INSERT INTO search_claim (search_claim, rowid, text) VALUES ('delete', old.id, old.text); END;
CREATE TRIGGER search_claim_changed AFTER UPDATE OF text ON claim WHEN (old.text IS NOT new.text) AND old.id <= (SELECT max(id) FROM search_claim_docsize) BEGIN INSERT INTO search_claim (search_claim, rowid, text) VALUES ('delete', old.id, old.text); INSERT INTO search_claim (rowid, text) VALUES (new.id, new.text); END;
CREATE TRIGGER search_article_added AFTER INSERT ON version WHEN new.id <= (SELECT max(id) FROM search_article_docsize) BEGIN INSERT INTO search_article (rowid, title, text) VALUES (new.id, new.title, new.text); END;
CREATE TRIGGER search_article_removed AFTER DELETE ON version WHEN old.id <= (SELECT max(id) FROM search_article_docsize) BEGIN INSERT INTO search_article (search_article, rowid, title, text) VALUES ('delete', old.id, old.title, old.text); END;
CREATE TRIGGER search_article_changed AFTER UPDATE OF title, text ON version WHEN (old.title IS NOT new.title OR old.text IS NOT new.text) AND old.id <= (SELECT max(id) FROM search_article_docsize) BEGIN INSERT INTO search_article (search_article, rowid, title, text) VALUES ('delete', old.id, old.title, old.text); INSERT INTO search_article (rowid, title, text) VALUES (new.id, new.title, new.text); END;
CREATE VIRTUAL TABLE search_claim USING fts5(text, content='claim', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE search_article USING fts5(title, text, content='version', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
INSERT INTO search_claim (search_claim) VALUES ('rebuild');
INSERT INTO search_article (search_article) VALUES ('rebuild');
