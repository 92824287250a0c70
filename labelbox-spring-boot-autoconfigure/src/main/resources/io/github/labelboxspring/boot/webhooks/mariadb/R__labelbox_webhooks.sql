create table if not exists labelbox_webhook_delivery (
    workspace     varchar(100) not null,
    delivery_id   varchar(255) not null,
    claimed_until bigint       not null,
    published_at  bigint,
    primary key (workspace, delivery_id),
    key labelbox_webhook_delivery_claimed (claimed_until)
) default character set utf8mb4 collate utf8mb4_bin;
