/** Which hub takes which file from an SFTP server that several hubs look into. */
package dev.todoke.hub.app.drops;
