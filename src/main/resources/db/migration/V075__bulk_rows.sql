-- What a filing of 100,000 records writes most of. See docs/adr/0026.

-- Written in the transaction, and with the id, of the case and filing they name, which are never deleted: the check of each line cost more than the line.
alter table event drop constraint event_case_id_fkey;
alter table clock drop constraint clock_case_id_fkey;
alter table filing_record drop constraint filing_record_case_id_fkey;
alter table filing_record drop constraint filing_record_filing_id_fkey;
