package dev.todoke.hub.insurer;

/** Kinds of health insurers the hub serves. */
public enum InsurerKind {
    /** 全国健康保険協会 (協会けんぽ). */
    KYOKAI,
    /** 健康保険組合. */
    SOCIETY
}
