/** @jest-environment jsdom */
import { onJob, requestJob, type Job } from "../../src/taskpane/jobs";

const taken = (): { jobs: Job[]; stop: () => void } => {
  const jobs: Job[] = [];
  return { jobs, stop: onJob((job) => jobs.push(job)) };
};

test("a pane that is there gets the job once", () => {
  const pane = taken();
  requestJob("check");
  expect(pane.jobs).toEqual(["check"]);
  pane.stop();
});

test("a job that was asked for before the pane came is done when it comes", () => {
  requestJob("monthly");
  const pane = taken();
  expect(pane.jobs).toEqual(["monthly"]);
  pane.stop();
});

test("two requests before the pane came leave the later one only", () => {
  requestJob("check");
  requestJob("preReview");
  const pane = taken();
  expect(pane.jobs).toEqual(["preReview"]);
  pane.stop();
});

test("a pane that has gone gets nothing, and the next one gets the job", () => {
  const gone = taken();
  gone.stop();
  requestJob("check");
  const pane = taken();
  expect(gone.jobs).toEqual([]);
  expect(pane.jobs).toEqual(["check"]);
  pane.stop();
});
