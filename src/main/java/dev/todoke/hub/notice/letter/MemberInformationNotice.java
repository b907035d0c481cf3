package dev.todoke.hub.notice.letter;

import dev.todoke.hub.identity.Sex;
import java.util.List;
import java.util.Optional;

/**
 * 加入者情報のお知らせ: the data an insurer holds of a household's members, with the last four digits of the personal number linked to it, so that
 * everybody can check the link.
 *
 * @param members at least one
 */
public record MemberInformationNotice(Letterhead head, List<Held> members) implements Notice {

    public MemberInformationNotice {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException(head.noticeNo() + ": names nobody");
        }
    }

    /**
     * One member as held.
     *
     * @param lastFour empty when no number is linked
     */
    public record Held(Member member, Sex sex, Qualification qualification, Optional<LastFour> lastFour) {}

    /** Whether somebody's number is not linked; the letter then says what to do. */
    public boolean anyUnlinked() {
        return members.stream().anyMatch(held -> held.lastFour().isEmpty());
    }

    @Override
    public boolean carriesLastFour() {
        return members.stream().anyMatch(held -> held.lastFour().isPresent());
    }

    @Override
    public String titleJa() {
        return "加入者情報のお知らせ";
    }

    @Override
    public String titleEn() {
        return "Your insurance data on file";
    }
}
