-- What was asked of Party bodies: waivers, attestations, overrides. Approved ones become rows of the ledger of decisions.
create table `decision_request` (
    `id` bigint not null auto_increment primary key,
    `kind` varchar(32) not null,
    `organisation` varchar(64) not null,
    `subject` varchar(255) not null,
    `content` varchar(255) not null,
    `first_day` date not null,
    `last_day` date,
    `reason` text not null,
    `evidence` text not null,
    `reference` varchar(255) not null,
    `requested_by` varchar(255) not null,
    `requested_at` datetime(6) not null,
    `state` varchar(32) not null,
    `decided_by` varchar(255),
    `decided_at` datetime(6),
    `answer` text not null,
    `batch` bigint,
    `version` int not null,
    constraint `decision_request_two_persons`
        check (`state` <> 'APPROVED' or (`decided_by` is not null and `decided_by` <> `requested_by`)),
    constraint `decision_request_days` check (`last_day` is null or `last_day` >= `first_day`)
) default charset = utf8mb4 collate = utf8mb4_bin;

create index `decision_request_state` on `decision_request` (`state`, `id`);

-- Years that somebody wanted closed; another person agrees.
create table `year_closing` (
    `id` bigint not null auto_increment primary key,
    `closing_year` int not null,
    `reason` text not null,
    `requested_by` varchar(255) not null,
    `requested_at` datetime(6) not null,
    `state` varchar(32) not null,
    `decided_by` varchar(255),
    `answer` text not null,
    `version` int not null,
    constraint `year_closing_two_persons`
        check (`state` <> 'APPROVED' or (`decided_by` is not null and `decided_by` <> `requested_by`))
) default charset = utf8mb4 collate = utf8mb4_bin;

create index `year_closing_state` on `year_closing` (`closing_year`, `state`);
