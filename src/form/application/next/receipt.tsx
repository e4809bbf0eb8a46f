/** What is quoted when one asks how far it is. */
import { shortDigest } from '../../../core/digest-words.ts';
import type { Handover } from '../handed-over.ts';

type Props = Pick<Handover, 'organization' | 'title' | 'packageName' | 'digest' | 'papers'>;

export const Receipt = ({ organization, title, packageName, digest, papers }: Props) => (
  <section class="block" aria-labelledby="receipt">
    <h3 id="receipt">问进度时报这些</h3>
    <dl class="summary">
      <div>
        <dt>申报单位</dt>
        <dd>{organization}</dd>
      </div>
      {title !== organization && (
        <div>
          <dt>名称</dt>
          <dd>{title}</dd>
        </div>
      )}
      <div>
        <dt>申报包</dt>
        <dd>{packageName}</dd>
      </div>
      <div>
        <dt>数据文件校验码</dt>
        <dd>
          <code>{shortDigest(digest)}</code>
        </dd>
      </div>
      <div>
        <dt>材料</dt>
        <dd>{papers.length === 0 ? '没有' : `${papers.length}件：${papers.map((paper) => paper.title).join('、')}`}</dd>
      </div>
    </dl>
  </section>
);
