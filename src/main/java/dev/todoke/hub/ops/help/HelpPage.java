package dev.todoke.hub.ops.help;

import dev.todoke.hub.insurer.InsurerKind;
import dev.todoke.hub.insurer.paper.PaperRules;
import dev.todoke.hub.insurer.paper.ReturnOnLeaving;
import dev.todoke.hub.insurer.paper.ReturnReceiver;
import dev.todoke.hub.insurer.paper.VisitAdvice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** ヘルプ: every help text, with the rules of today where a rule has dates. */
@Controller
class HelpPage {
    private static final List<InsurerKind> THROUGH_EMPLOYERS =
            List.of(InsurerKind.KYOKAI, InsurerKind.SOCIETY, InsurerKind.MUTUAL_AID);

    private final PaperRules rules;
    private final ReturnOnLeaving leaving;
    private final Clock clock;

    HelpPage(PaperRules rules, ReturnOnLeaving leaving, Clock clock) {
        this.rules = rules;
        this.leaving = leaving;
        this.clock = clock;
    }

    @GetMapping("/help")
    String show(Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("groups", HelpGroup.values());
        model.addAttribute("ways", rules.ways(today).ways());
        model.addAttribute("advice", VisitAdvice.values());
        model.addAttribute("handling", rules.handling());
        model.addAttribute("handlingNow", rules.handling(today));
        model.addAttribute("papers", leaving.of(today, Optional.empty(), InsurerKind.KYOKAI));
        model.addAttribute("receivers", receivers(today));
        return "desk/help";
    }

    private Map<InsurerKind, ReturnReceiver> receivers(LocalDate today) {
        Map<InsurerKind, ReturnReceiver> receivers = new EnumMap<>(InsurerKind.class);
        THROUGH_EMPLOYERS.forEach(kind -> receivers.put(kind, leaving.receiver(today, kind)));
        return receivers;
    }
}
