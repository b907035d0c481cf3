/** The SFTP dropbox: where employers leave filings and fetch answers, and how the hub takes a file that is really complete. */
package dev.todoke.hub.employer.dropbox;
