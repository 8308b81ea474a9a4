import { it } from 'vitest';
import { expectLines } from './page-lines.js';

/**
 * Data: pages in the style of several kinds of outlets, written for these tests. The marks are those of `expectLines`.
 */
const PAGES: Record<string, string> = {
  'a wire service': `
- June 1, 2018 / 5:12 AM / 2 years ago
- 5 Min Read
- WASHINGTON/SEOUL (Reuters) -|B President Donald Trump said on Friday that the summit was on.
- FILE PHOTO:|C North Korean leader Kim Jong Un leaves after signing documents.|- REUTERS/Jonathan Ernst/File Photo
B "We'll be meeting on June 12 in Singapore," Trump told reporters.
H MISTRUST
B Analysts doubted it. |B He did not.
- Additional reporting by Hyonhee Shin in Seoul; Writing by Josh Smith; Editing by Yara Bayoumy and Grant McCool
- Our Standards: The Thomson Reuters Trust Principles.`,
  'an agency with contributors': `
- SEOUL, South Korea (AP) —|B North Korea said Friday it was still willing to sit down "at any time."
- ___
- FILE -|C In this April 27, 2018, file photo, Kim Jong Un, left, waves.|- (Korea Summit Press Pool via AP, File)
B The summit is planned for June 12.
- Associated Press writer Matthew Lee in Washington contributed to this report.
- Copyright 2018 The Associated Press. All rights reserved.`,
  'a broadcaster': `
- By Laura Bicker, BBC News, Seoul
- Published
- 31 May 2018
- Image source, Getty Images
- Image caption,
C The general is seen as the right-hand man of the leader
B Gen Kim is the most senior North Korean to visit.
H Who else has been talking?
B The two diplomats have met before.
- Related Topics
- North Korea
- More on this story
- Who is the North Korean general?`,
  'a broadsheet': `
- Sign up to receive our daily briefing by email
- Thu 31 May 2018 22.04 BST
- Last modified on Fri 1 Jun 2018 00.46 BST
B The secretary of state has said "real progress" has been made.
C Mike Pompeo speaks at a press conference.|- Photograph: Brendan Smialowski/AFP/Getty Images
B He was upbeat.
- This article is more than 5 years old
- Read more
- Topics
- Reuse this content`,
  'a television channel': `
- (CNN)|B President Donald Trump said Friday that his summit is on.
- Story highlights
B The letter was long.
- READ MORE: Who is Kim Yong Chol?
- JUST WATCHED
- CLICK HERE TO GET THE APP
- CNN's Elise Labott and Joshua Berlinger contributed to this report.`,
  'a capital newspaper': `
- By John Hudson
- May 31, 2018 at 6:43 p.m. EDT
- NEW YORK —|B Secretary of State Mike Pompeo said Thursday that the talks made real progress.
C Kim Yong Chol, right, walks with Mike Pompeo in New York on Wednesday.|- (Seth Wenig/AP)
- Advertisement
- Story continues below
B "It was great," he said.
- John Hudson is a reporter at The Daily Planet covering the State Department and national security.
- Share this article
- Comments`,
  'an Asian agency': `
- NEW YORK, May 31 (Xinhua) --|B The two men met on Thursday.
C Photo taken on May 30, 2018 shows the building in New York.|- (Xinhua/Wang Ying)
B They will meet again.|- (Yonhap)
- someone@news.example
- (END)`,
  'a local paper': `
- Share
- Tweet
H What to know:
- •|B The summit is on June 12
- •|B Kim Yong Chol is in New York
B The mayor said:
B "We are proud of this town," she said.
- Already a subscriber? Log in
- Contact reporter Jane Doe at jdoe@news.example or 555-123-4567.
- We use cookies to give you the best experience on our website.
B Thousands of people lined the streets of the city on Thursday`,
};

it.each(Object.keys(PAGES))('%s', (name) => expectLines(PAGES[name] ?? ''));
