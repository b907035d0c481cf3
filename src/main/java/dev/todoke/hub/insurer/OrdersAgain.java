package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the next order of a case on the agenda that had left before the database was restored, for its answer to find it. */
@Component
public class OrdersAgain {

    private final InsurerAgenda agenda;
    private final Casefiles casefiles;

    OrdersAgain(InsurerAgenda agenda, Casefiles casefiles) {
        this.agenda = agenda;
        this.casefiles = casefiles;
    }

    /**
     * @return whether there is such a case
     */
    @Transactional
    public boolean of(String caseNo) {
        List<Casefile> cases = casefiles.byCaseNo(caseNo).stream().toList();
        agenda.again(cases);
        return !cases.isEmpty();
    }
}
