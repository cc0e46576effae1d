-- All of it stands in `assessment_found`.
drop table `assessment_finding`;
