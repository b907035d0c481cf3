/** The one home of personal numbers: field-level encryption, envelopes for insurers, retention, deletion ledger. */
package dev.todoke.hub.vault;
