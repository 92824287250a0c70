package io.github.labelboxspring.sample.job;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.sample.comparison.Figures;
import io.github.labelboxspring.sample.digits.DigitFile;
import io.github.labelboxspring.sample.digits.DigitSet;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/** Runs the job once, shows what came out, and ends the application with 0 if all went well, otherwise with 1. */
@Component
class JobRunner implements ApplicationRunner, ExitCodeGenerator {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final LabelboxClient labelbox;

    private final SampleProperties properties;

    private final DigitFile file;

    private final MainJob job;

    private final Report report;

    private int exitCode;

    JobRunner(LabelboxClient labelbox, SampleProperties properties, DigitFile file, MainJob job, Report report) {
        this.labelbox = labelbox;
        this.properties = properties;
        this.file = file;
        this.job = job;
        this.report = report;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        try {
            this.report.say("Labelbox is at %s", this.labelbox.appUrl());
            String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
            DigitSet digits = DigitSet.of(run, this.file.read(), this.properties.digits(), this.properties.training());
            show(this.job.start(digits).get());
        } catch (ExecutionException ex) {
            fail(ex.getCause() == null ? ex : ex.getCause());
        } catch (RuntimeException ex) {
            fail(ex);
        }
    }

    private void show(Figures figures) {
        this.report.say(
                "The export has %d data rows of %d batches with %d labels and %d boxes",
                figures.dataRows(), figures.batches(), figures.labels(), figures.boxes());
        System.out.println();
        System.out.println(figures.matrix());
        System.out.printf(
                Locale.ROOT,
                "%d of %d predictions agree with the label: accuracy %.5f%n",
                figures.matrix().right(),
                figures.matrix().total(),
                figures.matrix().accuracy());
        this.report.result("dataRows", figures.dataRows());
        this.report.result("batches", figures.batches());
        this.report.result("attachments", figures.attachments());
        this.report.result("labels", figures.labels());
        this.report.result("boxes", figures.boxes());
        this.report.result("predicted", figures.matrix().total());
        this.report.result("right", figures.matrix().right());
        this.report.result("accuracy", figures.matrix().accuracy());
        this.report.result("matrix", figures.matrix().counts());
        if (this.properties.report() != null) {
            this.report.write(this.properties.report());
        }
    }

    private void fail(Throwable reason) {
        this.exitCode = 1;
        System.err.println("The job failed: " + reason.getMessage());
        LOG.debug("The job failed", reason);
    }

    @Override
    public int getExitCode() {
        return this.exitCode;
    }
}
