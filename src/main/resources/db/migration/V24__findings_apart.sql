-- Findings in a form of their own, packed; null where they are among what `packed` or `json` says.

alter table `assessment_json` add column `findings` longblob;
