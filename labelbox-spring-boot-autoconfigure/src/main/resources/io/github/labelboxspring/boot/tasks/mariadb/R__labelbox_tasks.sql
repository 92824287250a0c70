create table if not exists labelbox_task_watch (
    id           varchar(36)  not null primary key,
    workspace    varchar(100) not null,
    task_key     varchar(64)  not null,
    task_kind    varchar(50)  not null,
    task_id      mediumtext   not null,
    task_parent  mediumtext,
    name         varchar(200),
    attributes   mediumtext   not null,
    trace_parent varchar(100),
    created_at   bigint       not null,
    deadline     bigint       not null,
    progress     mediumtext,
    state        varchar(20)  not null,
    attempts     integer      not null,
    next_attempt bigint,
    parked       boolean      not null,
    holder       varchar(36),
    constraint labelbox_task_watch_task unique (workspace, task_key),
    key labelbox_task_watch_created (workspace, parked, created_at)
) default character set utf8mb4 collate utf8mb4_bin;

-- In UTC. A timestamp would be refused in the hour that the time zone of the session leaves out.
create table if not exists labelbox_task_lease (
    name       varchar(100) not null primary key,
    lock_until datetime(3)  not null,
    locked_at  datetime(3)  not null,
    locked_by  varchar(255) not null
) default character set utf8mb4 collate utf8mb4_bin;
