package dev.todoke.hub.ops.desk;

import dev.todoke.hub.ops.partners.PartnerBoard;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 今日: what to do next, what came in, how far everybody is. */
@Controller
class TodayPage {

    private static final int LATEST = 10;

    private final TodayCounts counts;
    private final FilingList filings;
    private final ParkedWork parked;
    private final PartnerBoard partners;

    TodayPage(TodayCounts counts, FilingList filings, ParkedWork parked, PartnerBoard partners) {
        this.counts = counts;
        this.filings = filings;
        this.parked = parked;
        this.partners = partners;
    }

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("todo", todo());
        model.addAttribute("filingsToday", counts.filingsToday());
        model.addAttribute("people", counts.peopleByState());
        model.addAttribute("latest", filings.page(FilingFilter.NONE, LATEST).filings());
        return "desk/today";
    }

    private List<TodayCounts.Todo> todo() {
        long troubled = partners.wantLooking();
        Stream<TodayCounts.Todo> first = troubled == 0
                ? Stream.empty()
                : Stream.of(new TodayCounts.Todo("partners", troubled, "danger", "/partners"));
        return Stream.concat(first, counts.todo(parked.count()).stream()).toList();
    }
}
