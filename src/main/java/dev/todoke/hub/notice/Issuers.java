package dev.todoke.hub.notice;

import dev.todoke.hub.insurer.InsurerKind;
import dev.todoke.hub.insurer.InsurerPack;
import dev.todoke.hub.notice.letter.Issuer;
import dev.todoke.hub.notice.letter.Wording;

/** The insurer of a pack as letters name it. */
public final class Issuers {
    private Issuers() {}

    public static Issuer of(InsurerPack pack) {
        String contact = pack.contact().telephone() + "（" + pack.contact().hoursJa() + "）";
        return new Issuer(pack.nameJa(), pack.nameEn(), pack.insurerNumber(), contact, wording(pack.kind()));
    }

    private static Wording wording(InsurerKind kind) {
        return switch (kind) {
            case KYOKAI, SOCIETY -> Wording.EMPLOYER;
            case MUTUAL_AID -> Wording.WORKPLACE;
            case NATIONAL, LATE_ELDERLY -> Wording.MUNICIPALITY;
        };
    }
}
