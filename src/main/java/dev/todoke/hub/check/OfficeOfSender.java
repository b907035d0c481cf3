package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.identity.OfficeSymbol;
import java.util.Map;
import java.util.Optional;

final class OfficeOfSender implements HeadRule {
    @Override
    public String code() {
        return "HED-OFF-001";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingHead head, CheckContext context) {
        return context.officeKeys().isEmpty()
                ? Optional.empty()
                : head.offices().stream()
                        .map(OfficeLine::symbol)
                        .filter(symbol -> symbol.faults().isEmpty())
                        .map(OfficeSymbol::key)
                        .filter(key -> !context.officeKeys().contains(key))
                        .findFirst()
                        .map(key -> Map.of("office", key));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "この送信者は、事業所 {office} の届書を送る登録がされていません。",
                "This sender is not registered to file for the office {office}.",
                "事業所整理記号を確かめてください。新しい事業所や委託先の事業所なら、ハブの運用者に登録を依頼してください。",
                "Check the office symbol. For a new office or client, ask the operator of the hub to register it.",
                RuleText.HUB,
                "登録のない事業所の SHFD0006.CSV");
    }
}
