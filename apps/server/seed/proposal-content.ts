import type { Answers } from '@pilothouse/use-cases/proposals/answers'

// What differs between the proposals of the demonstration. Everything here is made up.

/** A draft that lacks three answers. */
export const pavementPhotos: Answers = {
  title: 'Pavement photos from crew trucks',
  'stated-value': 'Roads that begin to break up are seen weeks before somebody reports them.',
  problem: 'Trucks take 3,000 photos of pavement a week. Two inspectors look at a tenth of them.',
  process: 'Photos are stored by date. An inspector opens those of streets that were reported.',
  simpler: 'Looking at every tenth photo misses short stretches that break up within a week.',
  baseline: '',
  use: 'Ranks the week’s photos by how broken the pavement looks. An inspector looks from the top and decides.',
  outputs: 'A ranked list of photos with a map. No decision about a repair.',
  users: 'Two inspectors and the planner of the Bureau of Roads and Bridges.',
  affected: 'People who drive, walk and cycle; people whose house or car is in a photo.',
  benefit: 'Inspectors see the worst 300 photos of each week. How many repairs come sooner is not known yet.',
  transfer: 'Any agency whose trucks carry cameras.',
  data: '',
  'data-owner': 'Bureau of Roads and Bridges',
  'data-quality': 'Photos at night and in rain are of little use: about a third.',
  harm: 'A dangerous stretch ranks low. Reports by residents still go to the crew at once.',
  metrics: [],
  sites: 'Harbor yard, four trucks',
}

/** Submitted: it waits for the board. */
export const utilityAnswers: Answers = {
  title: 'Answers for utility companies that dig',
  'stated-value': 'Companies get the right map the same day, and dig less often into our lines.',
  problem: 'Utility companies ask 60 times a week what lies under a street. An answer takes four days.',
  process: 'A clerk reads the question, finds the plans, and writes back by hand.',
  baseline: '4.1 days to an answer, over 251 questions in September and October 2026.',
  simpler: 'A form with a map was tried: half of all questions are about more than one place.',
  use: 'Finds the plans that belong to a question and drafts the answer with their numbers. A clerk checks and sends it.',
  outputs: 'A list of plans and a draft answer.',
  users: '3 clerks of the plan archive.',
  affected: 'Companies that dig, their crews, and everybody who depends on the lines.',
  benefit: 'Answers within a day. Fewer lines are hit, we think; last year there were 14.',
  data: '18,000 plans since 1961 and 9,000 answered questions.',
  'data-owner': 'Plan archive',
  'personal-data': 'No',
  'data-quality': 'Plans before 1985 are scans without text.',
  harm: 'A plan is missed and a crew digs into a gas line. The draft always says which years were searched.',
  metrics: [['Days to an answer', '4.1', 'under 1', 'From the date of the question, each week']],
  sites: 'Plan archive',
}

/** Returned: the board asks for a better baseline. */
export const meetingMinutes: Answers = {
  title: 'Minutes of site meetings',
  'stated-value': 'What was agreed on a site is written down the same day.',
  problem: 'Minutes of site meetings are written a week later, or never.',
  process: 'The engineer takes notes on paper and types them in the office.',
  baseline: 'About three hours of typing a week.',
  simpler: 'Dictation was tried: the noise on a site makes it useless.',
  use: 'Turns an engineer’s photographed notes into draft minutes. The engineer corrects and sends them.',
  outputs: 'Draft minutes of one page.',
  users: '9 engineers.',
  affected: 'Contractors, whose claims rest on what was agreed.',
  benefit: 'Minutes on the same day.',
  data: 'Photos of handwritten notes; 400 old minutes as examples.',
  'data-owner': 'Bureau of Roads and Bridges',
  harm: 'A number is read wrongly and a contractor builds by it. Numbers are shown beside the photo.',
  metrics: [['Days until the minutes are sent', '7', '1', 'From the meeting, for each site']],
  sites: 'Three bridge sites',
}

/** Approved: a use case in pre-deployment. */
export const detourNotices: Answers = {
  title: 'Detour notices in plain words',
  'stated-value': 'People find their way around a closed road without calling us.',
  problem: 'Detour notices are written in engineers’ words. 90 people a week call to ask what they mean.',
  process: 'An engineer describes the detour; a clerk shortens it for the web page.',
  baseline: '90 calls a week, counted at the front desk in October 2026.',
  simpler: 'A template was tried; detours differ too much.',
  use: 'Drafts a notice in plain words and in Spanish from the engineer’s description. A clerk checks it against the map.',
  outputs: 'A draft notice of at most 120 words in two languages.',
  users: '4 clerks.',
  affected: 'Everybody on the road, above all bus riders and people who do not read English well.',
  benefit: 'Half as many calls; notices in Spanish on the same day.',
  data: '2,300 descriptions of detours with the notices that were made from them.',
  'data-owner': 'Traffic office',
  'personal-data': 'No',
  harm: 'A wrong street name sends people into a closed road. The clerk draws each notice on the map before it goes out.',
  metrics: [['Calls a week about detours', '90', 'under 45', 'Counted at the front desk']],
  sites: 'Traffic office',
}

/** Declined. */
export const parkingFines: Answers = {
  title: 'Automatic parking fines from photos',
  'stated-value': 'Fewer cars on bus lanes.',
  problem: 'Officers cannot be on every bus lane.',
  process: 'An officer sees the car and writes the fine.',
  baseline: '310 fines a month.',
  simpler: 'More officers: there is no money for them.',
  use: 'Reads license plates in photos from buses and issues the fine.',
  outputs: 'A fine.',
  users: '2 staff members of the fines office.',
  affected: 'Drivers who are fined; people who ride the bus.',
  benefit: 'Three times as many fines.',
  data: 'Photos from bus cameras.',
  'data-owner': 'Transit office',
  'self-risk': '4',
  presumed: ['Law enforcement about a person', 'Benefits, loans, housing, fraud detection or penalties'],
  'principal-basis': 'Yes',
  harm: 'Somebody is fined who was not there.',
  metrics: [['Fines a month', '310', '900', 'From the fines office']],
  sites: 'Bus lines 4 and 7',
}
