-- Filings of the days that are over, counted once, as ended_day has the cases.
create table filing_day (
    day     date not null,                       -- of the receipt, in Japan
    state   text not null,
    filings bigint not null,
    primary key (day, state)
);
