-- What was found of one result, in one row for each status instead of one for each criterion. `findings` has a line for each criterion:
-- criterion, place among all findings of the result, marks, full marks, with tabs between them and a line feed before and behind, so
-- that a criterion is looked for between a line feed and a tab. Very many findings are told in several parts.

create table `assessment_found` (
    `assessment_id` bigint not null,
    `status` varchar(32) not null,
    `part` int not null,
    `findings` varchar(16000) not null,
    primary key (`assessment_id`, `status`, `part`)
) default charset = utf8mb4 collate = utf8mb4_bin;
