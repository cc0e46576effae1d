-- When a rulebook was put in force, by whom, why, on what document, and in whose place: once for each time.

create table `activation` (
    `id` bigint not null auto_increment primary key,
    `fingerprint` varchar(64) not null,
    `activated_at` datetime(6) not null,
    `activated_by` varchar(255) not null,
    `reason` text not null,
    `document` text not null,
    `replaced` varchar(64) not null
) default charset = utf8mb4 collate = utf8mb4_bin;

create index `activation_of_rulebook` on `activation` (`fingerprint`, `id`);

insert into `activation` (`fingerprint`, `activated_at`, `activated_by`, `reason`, `document`, `replaced`)
select `fingerprint`, `activated_at`, `activated_by`, '', '', '' from `rulebook` order by `activated_at`, `fingerprint`;

alter table `rulebook` drop column `activated_at`;
alter table `rulebook` drop column `activated_by`;

-- Which rulebooks have passed their own scenarios, and under which version of the program.

create table `rulebook_trial` (
    `fingerprint` varchar(64) not null,
    `program_version` varchar(64) not null,
    `passed_at` datetime(6) not null,
    primary key (`fingerprint`, `program_version`)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- What was taken over from the rules folder, so that a folder publishes when it was changed and never by merely lying there.

create table `taken_folder` (
    `id` bigint not null auto_increment primary key,
    `fingerprint` varchar(64) not null,
    `taken_at` datetime(6) not null
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Years that are closed for good; the editions that they used are frozen.

create table `closed_year` (
    `closed_year` int not null primary key,
    `run_id` bigint not null,
    `fingerprint` varchar(64) not null,
    `closed_at` datetime(6) not null,
    `closed_by` varchar(255) not null,
    `approved_by` varchar(255) not null,
    `reason` text not null
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Rulebooks in the making.

create table `rule_draft` (
    `id` bigint not null auto_increment primary key,
    `version` bigint not null,
    `title` text not null,
    `base` varchar(64) not null,
    `fingerprint` varchar(64) not null,
    `state` varchar(32) not null,
    `made_by` varchar(255) not null,
    `made_at` datetime(6) not null,
    `edited_by` varchar(255) not null,
    `edited_at` datetime(6) not null,
    `proposed_by` varchar(255) not null,
    `reason` text not null,
    `document` text not null,
    `decided_by` varchar(255) not null,
    `decision` text not null,
    `active_from` date
) default charset = utf8mb4 collate = utf8mb4_bin;

create table `rule_draft_file` (
    `draft_id` bigint not null,
    `path` varchar(255) not null,
    `content` longblob not null,
    primary key (`draft_id`, `path`)
) default charset = utf8mb4 collate = utf8mb4_bin;
