package dev.todoke.hub.app.production;

import java.util.List;
import java.util.stream.Collectors;

/** Production mode is configured in a way that is not safe to run; the message lists everything at once. */
class ProductionRefused extends RuntimeException {

    ProductionRefused(List<Problem> problems) {
        super("本番モードでは起動できません。次の設定を直してください。\n"
                + "The hub does not start in production mode. Correct these settings:\n"
                + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
}
