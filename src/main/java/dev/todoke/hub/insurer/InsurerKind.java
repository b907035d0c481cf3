package dev.todoke.hub.insurer;

import java.util.Set;

/** Kinds of health insurers, with the kind of law (法別番号) their numbers begin with. */
public enum InsurerKind {
    /** 全国健康保険協会 (協会けんぽ). */
    KYOKAI("01"),
    /** 健康保険組合. */
    SOCIETY("06"),
    /** 共済組合: state, local government, police, and school staff. */
    MUTUAL_AID("31", "32", "33", "34"),
    /** 市町村の国民健康保険: six digits without a kind of law. */
    NATIONAL(""),
    /** 後期高齢者医療広域連合. */
    LATE_ELDERLY("39");

    private final Set<String> kindsOfLaw;

    InsurerKind(String... kindsOfLaw) {
        this.kindsOfLaw = Set.of(kindsOfLaw);
    }

    /** Whether an insurer of this kind may have a number with that kind of law; an empty one stands for a number of six digits. */
    boolean mayHave(String kindOfLaw) {
        return kindsOfLaw.contains(kindOfLaw);
    }
}
