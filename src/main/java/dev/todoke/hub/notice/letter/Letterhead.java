package dev.todoke.hub.notice.letter;

import java.time.LocalDate;

/**
 * What stands at the top of every letter.
 *
 * @param noticeNo what people quote, for example {@code N-20261202-0000001}
 * @param issuedOn day of issue, in hub time
 */
public record Letterhead(String noticeNo, LocalDate issuedOn, Addressee addressee, Issuer issuer) {}
