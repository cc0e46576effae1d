-- Which programs work on a run now, and which stretch of organisations each took on last, so that several can share one run.

create table `run_worker` (
    `run_id` bigint not null,
    `worker` varchar(255) not null,
    `seen_at` datetime(6) not null,
    primary key (`run_id`, `worker`)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table `run_stretch` (
    `run_id` bigint not null,
    `after_code` varchar(64) not null,
    `worker` varchar(255) not null,
    primary key (`run_id`, `after_code`)
) default charset = utf8mb4 collate = utf8mb4_bin;
