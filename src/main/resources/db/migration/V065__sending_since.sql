-- When a submission was last about to leave, in database time (real, whatever the hub's clock says): until the agency must be through with it,
-- it is asked for and not sent again. Null: an older program sent it.
alter table submission add column sending_at timestamptz;
