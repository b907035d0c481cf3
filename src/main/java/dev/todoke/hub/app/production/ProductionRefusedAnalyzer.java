package dev.todoke.hub.app.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the refusal as a message instead of a stack trace. */
class ProductionRefusedAnalyzer extends AbstractFailureAnalyzer<ProductionRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ProductionRefused cause) {
        return new FailureAnalysis(
                cause.getMessage(), "docs/production.md に必要な設定の一覧があります。 It lists every setting that is needed.", cause);
    }
}
