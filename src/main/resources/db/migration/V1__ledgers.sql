-- One table per ledger. Its columns are those of the ledger's record, in its order; then where the row came from.
-- A correction is a later row of the same organisation and code with a higher batch; nothing is updated or deleted.
-- The primary key is the order in which dossiers are read, so that a pass over all organisations never sorts.
-- utf8mb4_bin compares codes by code point on MySQL, as H2 does; codes that end in blanks are refused before they get here.

create table `newest_batch` (
    `id` int not null primary key,
    `batch` bigint not null
) default charset = utf8mb4 collate = utf8mb4_bin;

insert into `newest_batch` (`id`, `batch`) values (1, 0);

create table `submission` (
    `batch` bigint not null primary key,
    `received_at` datetime(6) not null,
    `source` varchar(255) not null,
    `sha256` varchar(64) not null,
    `submitted_by` varchar(255) not null,
    `correction_reason` text,
    `fresh` bigint not null,
    `corrected` bigint not null,
    `withdrawn` bigint not null,
    `unchanged` bigint not null,
    constraint `submission_content` unique (`sha256`)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- 党组织
create table `organisations` (
    `code` varchar(64) not null,
    `name` text not null,
    `kind` text not null,
    `sector` text,
    `parent` text,
    `established` date not null,
    `dissolved` date,
    `term_years` int,
    `last_election` date,
    `term_extended_to` date,
    `tags` text not null,
    `batch` bigint not null,
    `line_no` int not null,
    `withdrawn` boolean not null,
    primary key (`code`, `batch`)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- 内设机构
create table `bodies` (
    `organisation` varchar(64) not null,
    `code` varchar(64) not null,
    `kind` text not null,
    `name` text not null,
    `from` date not null,
    `to` date,
    `batch` bigint not null,
    `line_no` int not null,
    `withdrawn` boolean not null,
    primary key (`organisation`, `code`, `batch`)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- 党员
create table `members` (
    `organisation` varchar(64) not null,
    `code` varchar(64) not null,
    `name` text not null,
    `birth` date,
    `admitted` date not null,
    `full_from` date,
    `joined` date,
    `left` date,
    `tags` text not null,
    `batch` bigint not null,
    `line_no` int not null,
    `withdrawn` boolean not null,
    primary key (`organisation`, `code`, `batch`)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- 党员履历
create table `tenures` (
    `organisation` varchar(64) not null,
    `code` varchar(64) not null,
    `member` text not null,
    `kind` text not null,
    `what` text not null,
    `from` date not null,
    `to` date,
    `batch` bigint not null,
    `line_no` int not null,
    `withdrawn` boolean not null,
    primary key (`organisation`, `code`, `batch`)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- 活动
create table `activities` (
    `organisation` varchar(64) not null,
    `code` varchar(64) not null,
    `kinds` text not null,
    `tags` text not null,
    `held_on` date not null,
    `starts_at` time,
    `ends_at` time,
    `belongs_to_year` int,
    `body` text,
    `venue` text,
    `host` text,
    `recorder` text,
    `lecturer` text,
    `topic` text,
    `minutes` text,
    `due` int,
    `present` int,
    `excused` int,
    `absent` int,
    `attendees` text not null,
    `voters_due` int,
    `voters_present` int,
    `votes_for` int,
    `elements` text not null,
    `hours` decimal(18, 4),
    `approved_on` date,
    `entered_on` date,
    `evidence` text not null,
    `batch` bigint not null,
    `line_no` int not null,
    `withdrawn` boolean not null,
    primary key (`organisation`, `code`, `batch`)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- 经费
create table `money` (
    `organisation` varchar(64) not null,
    `code` varchar(64) not null,
    `kind` text not null,
    `category` text,
    `amount` decimal(18, 4) not null,
    `date` date not null,
    `belongs_to_year` int,
    `purpose` text,
    `approval` text,
    `approved_on` date,
    `batch` bigint not null,
    `line_no` int not null,
    `withdrawn` boolean not null,
    primary key (`organisation`, `code`, `batch`)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- 党费
create table `dues` (
    `organisation` varchar(64) not null,
    `code` varchar(64) not null,
    `member` text not null,
    `month` date not null,
    `base` decimal(18, 4),
    `payable` decimal(18, 4),
    `paid` decimal(18, 4),
    `paid_on` date,
    `batch` bigint not null,
    `line_no` int not null,
    `withdrawn` boolean not null,
    primary key (`organisation`, `code`, `batch`)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- 积分
create table `points` (
    `organisation` varchar(64) not null,
    `code` varchar(64) not null,
    `kind` text not null,
    `object` text not null,
    `dimension` text not null,
    `points` decimal(18, 4) not null,
    `date` date not null,
    `reason` text,
    `evidence` text not null,
    `entered_by` text,
    `batch` bigint not null,
    `line_no` int not null,
    `withdrawn` boolean not null,
    primary key (`organisation`, `code`, `batch`)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- 资料
create table `documents` (
    `organisation` varchar(64) not null,
    `code` varchar(64) not null,
    `kind` text not null,
    `tags` text not null,
    `name` text not null,
    `issued_on` date not null,
    `belongs_to_year` int,
    `owner` text,
    `copies` int,
    `batch` bigint not null,
    `line_no` int not null,
    `withdrawn` boolean not null,
    primary key (`organisation`, `code`, `batch`)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- 评定
create table `appraisals` (
    `organisation` varchar(64) not null,
    `code` varchar(64) not null,
    `kind` text not null,
    `criterion` text,
    `object` text,
    `belongs_to_year` int,
    `date` date not null,
    `grade` text,
    `marks` decimal(18, 4),
    `rater` text,
    `rater_kind` text,
    `reason` text,
    `batch` bigint not null,
    `line_no` int not null,
    `withdrawn` boolean not null,
    primary key (`organisation`, `code`, `batch`)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- 问题整改
create table `problems` (
    `organisation` varchar(64) not null,
    `code` varchar(64) not null,
    `kind` text not null,
    `text` text not null,
    `level` text,
    `found` date not null,
    `measures` int,
    `owner` text,
    `due` date,
    `closed` date,
    `batch` bigint not null,
    `line_no` int not null,
    `withdrawn` boolean not null,
    primary key (`organisation`, `code`, `batch`)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- 奖惩
create table `awards` (
    `organisation` varchar(64) not null,
    `code` varchar(64) not null,
    `kind` text not null,
    `name` text not null,
    `level` text,
    `member` text,
    `date` date not null,
    `decision` text,
    `followed_up_on` date,
    `batch` bigint not null,
    `line_no` int not null,
    `withdrawn` boolean not null,
    primary key (`organisation`, `code`, `batch`)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- 决定
create table `decisions` (
    `organisation` varchar(64) not null,
    `code` varchar(64) not null,
    `kind` text not null,
    `subject` text not null,
    `content` text,
    `from` date not null,
    `to` date,
    `requested_by` text not null,
    `approved_by` text not null,
    `reason` text not null,
    `reference` text,
    `batch` bigint not null,
    `line_no` int not null,
    `withdrawn` boolean not null,
    primary key (`organisation`, `code`, `batch`)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- 办理节点
create table `steps` (
    `organisation` varchar(64) not null,
    `code` varchar(64) not null,
    `kind` text not null,
    `matter` text not null,
    `member` text,
    `step` text not null,
    `date` date not null,
    `due` int,
    `present` int,
    `votes_for` int,
    `hours` decimal(18, 4),
    `batch` bigint not null,
    `line_no` int not null,
    `withdrawn` boolean not null,
    primary key (`organisation`, `code`, `batch`)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- 申报数字
create table `claims` (
    `organisation` varchar(64) not null,
    `code` varchar(64) not null,
    `kind` text not null,
    `number` decimal(18, 4) not null,
    `from` date not null,
    `to` date not null,
    `source` text,
    `batch` bigint not null,
    `line_no` int not null,
    `withdrawn` boolean not null,
    primary key (`organisation`, `code`, `batch`)
) default charset = utf8mb4 collate = utf8mb4_bin;
