package dev.todoke.hub.ops.desk;

import dev.todoke.hub.employer.FreeSpace;
import dev.todoke.hub.ops.partners.PartnerBoard;
import java.util.ArrayList;
import java.util.List;
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
    private final FreeSpace space;

    TodayPage(TodayCounts counts, FilingList filings, ParkedWork parked, PartnerBoard partners, FreeSpace space) {
        this.counts = counts;
        this.filings = filings;
        this.parked = parked;
        this.partners = partners;
        this.space = space;
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
        List<TodayCounts.Todo> todo = new ArrayList<>();
        if (space.shortOf().isPresent()) {
            todo.add(new TodayCounts.Todo("disk", 1, "danger", "/routes"));
        }
        long troubled = partners.wantLooking();
        if (troubled > 0) {
            todo.add(new TodayCounts.Todo("partners", troubled, "danger", "/partners"));
        }
        todo.addAll(counts.todo(parked.count()));
        return todo;
    }
}
