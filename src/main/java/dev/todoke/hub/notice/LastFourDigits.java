package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.notice.letter.LastFour;
import dev.todoke.hub.vault.Purpose;
import dev.todoke.hub.vault.Vault;
import dev.todoke.hub.vault.VaultRef;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The last four digits of the number an insurer was sent, for the letters of those who print them so that a person can check the link. The
 * number is opened for it, which the audit trail says, and the other eight digits go nowhere.
 */
@Component
class LastFourDigits {
    private static final int SHOWN_FROM = 8;

    private final InsurerPacks packs;
    private final Vault vault;

    LastFourDigits(InsurerPacks packs, Vault vault) {
        this.packs = packs;
        this.vault = vault;
    }

    Optional<LastFour> of(Casefile filed) {
        boolean printed = packs.rulesOf(filed).documents().information().lastFour();
        if (!printed || filed.numberRef() == null) {
            return Optional.empty();
        }
        VaultRef ref = new VaultRef(filed.numberRef());
        return Optional.of(vault.open(List.of(ref), Purpose.NOTICE_LAST_FOUR, NoticeSteps.ISSUE_QUALIFICATION)
                        .get(ref)
                        .reveal()
                        .substring(SHOWN_FROM))
                .map(LastFour::new);
    }
}
