-- What was judged. The columns serve lists and filters; the json says it all.

create table `year_run` (
    `id` bigint not null auto_increment primary key,
    `assessed_year` int not null,
    `as_of` date not null,
    `fingerprint` varchar(64) not null,
    `batch` bigint not null,
    `status` varchar(32) not null,
    `total` bigint not null,
    `done` bigint not null,
    `failed` bigint not null,
    `started_at` datetime(6) not null,
    `finished_at` datetime(6),
    constraint `year_run_basis` unique (`assessed_year`, `as_of`, `fingerprint`, `batch`)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table `assessment` (
    `id` bigint not null auto_increment primary key,
    `run_id` bigint,
    `organisation` varchar(64) not null,
    `name` text not null,
    `assessed_year` int not null,
    `as_of` date not null,
    `fingerprint` varchar(64) not null,
    `batch` bigint not null,
    `program_version` varchar(64) not null,
    `score_raw` decimal(18, 4) not null,
    `score_effective` decimal(18, 4) not null,
    `score_full` decimal(18, 4) not null,
    `star_level` int,
    `star_name` varchar(64),
    `provisional` boolean not null,
    `reason` text not null,
    `json` longtext not null,
    constraint `assessment_basis` unique (`organisation`, `assessed_year`, `as_of`, `fingerprint`, `batch`)
) default charset = utf8mb4 collate = utf8mb4_bin;

create index `assessment_listed` on `assessment` (`assessed_year`, `organisation`, `id`);
create index `assessment_of_run` on `assessment` (`run_id`, `organisation`, `id`);

create table `assessment_finding` (
    `assessment_id` bigint not null,
    `seq` int not null,
    `criterion` varchar(64) not null,
    `status` varchar(32) not null,
    `earned` decimal(18, 4) not null,
    `full_marks` decimal(18, 4) not null,
    primary key (`assessment_id`, `seq`)
) default charset = utf8mb4 collate = utf8mb4_bin;

create index `assessment_finding_found` on `assessment_finding` (`criterion`, `status`, `assessment_id`);

create table `assessment_flag` (
    `assessment_id` bigint not null,
    `seq` int not null,
    `flag` varchar(64) not null,
    `severity` varchar(32) not null,
    primary key (`assessment_id`, `seq`)
) default charset = utf8mb4 collate = utf8mb4_bin;

create index `assessment_flag_raised` on `assessment_flag` (`flag`, `assessment_id`);
