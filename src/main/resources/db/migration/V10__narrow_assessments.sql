-- Lists read narrow rows. What was said whole stands in a table of its own: `json` as older versions kept it, `packed` as gzip.

create table `assessment_json` (
    `assessment_id` bigint not null primary key,
    `json` longtext,
    `packed` longblob
) default charset = utf8mb4 collate = utf8mb4_bin;

insert into `assessment_json` (`assessment_id`, `json`) select `id`, `json` from `assessment`;

alter table `assessment` drop column `json`;

update `assessment` set `name` = left(`name`, 500), `reason` = left(`reason`, 2000);
alter table `assessment` modify column `name` varchar(500) not null;
alter table `assessment` modify column `reason` varchar(2000) not null;

-- What can still be made up, and until when.
create table `assessment_due` (
    `assessment_id` bigint not null,
    `seq` int not null,
    `criterion` varchar(64) not null,
    `until` date not null,
    primary key (`assessment_id`, `seq`)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- What a run comes to, counted once when it ends, so that an overview reads few rows.
create table `run_count` (
    `run_id` bigint not null,
    `kind` varchar(32) not null,
    `name` varchar(255) not null,
    `detail` varchar(64) not null,
    `total` bigint not null,
    `missed` bigint not null,
    primary key (`run_id`, `kind`, `name`, `detail`)
) default charset = utf8mb4 collate = utf8mb4_bin;
