/** The pension agency (日本年金機構): application packages, the REST port, decisions (公文書) and returns (返戻). */
package dev.todoke.hub.agency;
