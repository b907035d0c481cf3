package dev.todoke.hub.cli;

import dev.todoke.hub.check.Finding;

/** Takes the progress bar away before a finding is written, since both may go to the same terminal. */
record AboveProgress(FindingOutput output, ReadingProgress progress) implements FindingOutput {
    @Override
    public void begin(FilingSource file) {
        output.begin(file);
    }

    @Override
    public void finding(FilingSource file, Finding finding) {
        progress.hide();
        output.finding(file, finding);
    }

    @Override
    public void end(FilingSource file, Outcome outcome, Tally counts) {
        progress.hide();
        output.end(file, outcome, counts);
    }

    @Override
    public void finish(int files, Tally counts) {
        output.finish(files, counts);
    }
}
