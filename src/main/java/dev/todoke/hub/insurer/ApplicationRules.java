package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.filing.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * What an insurer does with the applications people may make.
 *
 * @param certificate 資格確認書交付申請
 * @param informationNotice 資格情報のお知らせ交付・再交付申請
 * @param linkRemoval マイナンバーカードの健康保険証利用登録の解除申請
 */
public record ApplicationRules(
        @NotNull @Valid Policy certificate,
        @NotNull @Valid Policy informationNotice,
        @NotNull @Valid Policy linkRemoval) {

    /** Which way an application takes. */
    public enum Way {
        /** Through employer and hub. */
        HUB,
        /** The person applies to the insurer alone. */
        PERSON,
        /** There is no such application. */
        NEVER
    }

    /**
     * @param within from when to when it is done, counted from the day the insurer has it; null when it does not go through the hub
     * @param ja what the employer is told: where to apply, or what to do instead
     * @param en the same in English
     */
    public record Policy(
            @NotNull Way way,
            @Valid Span within,
            @NotBlank String ja,
            @NotBlank String en) {

        @AssertTrue(message = "{pack.within-of-hub}")
        boolean isComplete() {
            return within != null == (way == Way.HUB);
        }
    }

    /** The policy for an application that runs as a case. */
    public Policy of(Casefile application) {
        return of(application.form());
    }

    /**
     * The policy for one form.
     *
     * @throws IllegalArgumentException when the form is no application
     */
    public Policy of(Form form) {
        return switch (form) {
            case CERTIFICATE_APPLICATION -> certificate;
            case INFORMATION_NOTICE_APPLICATION -> informationNotice;
            case LINK_REMOVAL -> linkRemoval;
            default -> throw new IllegalArgumentException(form + " is no application to an insurer");
        };
    }
}
