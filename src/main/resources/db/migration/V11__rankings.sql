-- 五星十佳: how the objects of each kind stand when a run has ended. The json says it all; the columns serve scope and lists.

create table `run_ranking` (
    `run_id` bigint not null,
    `seq` int not null,
    `kind` varchar(64) not null,
    `json` longtext not null,
    primary key (`run_id`, `seq`)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table `run_contender` (
    `run_id` bigint not null,
    `ranking` int not null,
    `seq` int not null,
    `organisation` varchar(64) not null,
    `json` longtext not null,
    primary key (`run_id`, `ranking`, `seq`)
) default charset = utf8mb4 collate = utf8mb4_bin;
