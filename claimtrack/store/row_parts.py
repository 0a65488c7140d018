"""What timeline rows are made of: questions in SQL for any number of claims (`ids`, a JSON array)."""

CLAIMS = """
SELECT claim.id, claim.type, quotation, actor.name, mention, cue, claim.text,
    earliest, latest, edtf, precision, basis, CASE basis WHEN 'person' THEN NULL ELSE phrase END,
    article.id, version.title, publisher, url, published,
    spans, wording, polarity, modality, confidence, status, missing, as_read, version.id, updated,
    EXISTS (SELECT 1 FROM version AS other WHERE other.article_id = article.id AND other.id <> version.id)
FROM claim
JOIN appearance ON appearance.claim_id = claim.id
JOIN version ON version.id = appearance.version_id
JOIN article ON article.id = version.article_id
LEFT JOIN actor ON actor.id = claim.actor_id
WHERE claim.id IN (SELECT value FROM json_each(:ids))
"""
TOPICS = """
SELECT claim_id, topic.name FROM claim_topic JOIN topic ON topic.id = topic_id
WHERE claim_id IN (SELECT value FROM json_each(:ids)) ORDER BY basis, topic.name
"""
ACTORS = """
SELECT claim_id, actor.name FROM claim_actor JOIN actor ON actor.id = actor_id
WHERE claim_id IN (SELECT value FROM json_each(:ids)) ORDER BY actor.name
"""
LINKS = """
SELECT claim_id, other_id, kind FROM link
WHERE claim_id IN (SELECT value FROM json_each(:ids)) ORDER BY id
"""
LINKED = """
SELECT other_id, claim_id, kind FROM link
WHERE other_id IN (SELECT value FROM json_each(:ids)) AND kind <> 'via' ORDER BY id
"""
NOTES = """
SELECT claim_id, text FROM note WHERE claim_id IN (SELECT value FROM json_each(:ids)) ORDER BY id
"""
VERDICTS = """
SELECT claim_id, rating, evidence, note FROM verdict
WHERE claim_id IN (SELECT value FROM json_each(:ids))
"""
NAMES = """
SELECT claim.id, folded FROM claim JOIN alias ON alias.actor_id = claim.actor_id
WHERE claim.id IN (SELECT value FROM json_each(:ids))
"""
