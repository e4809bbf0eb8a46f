/** An association to begin with: what the site cannot be without, each to be filled in. */

/** Files by path. */
export const blankAssociation = (): Readonly<Record<string, string>> => ({
  'content/association.yaml': `# 还要填写的地方都有标记，填好以后连同后面的说明删去；npx gongshi check 逐处列出。
name: "TODO：单位的全称"
short: "TODO：政策里的简称"
id: association # 登记册和表格里怎样称呼本单位，例如作业务主管单位
bodies:
  # 第一个是受理的部门，后面的按先后审定；代号定了就不要再改
  - { id: office, name: "TODO：受理的部门" }
  - { id: jury, name: "TODO：评审的机构" }
  - { id: council, name: "TODO：审定的机构" }
# 单位的类别，可以有几类：applies: false 是不能申报，confirms: true 是可以确认本地的申报，host-unit: true 是要写依托单位
kinds:
  - { id: applicant, name: "TODO：可以申报的一类单位" }
# 按地区填写、统计的，逐个列出，代号用六位行政区划代码；由当地单位确认申报的，再写那个单位的代号，例如
# - { code: "110101", name: 东城区, confirmer: dongcheng }
places: []
contact:
  phone: "" # TODO：办公电话
  email: "" # TODO：办公邮箱
  address: "" # TODO：地址
  postcode: "" # TODO：邮编
site:
  url: https://example.org/ # TODO：网站的网址
  identifiers: {}
`,
});
